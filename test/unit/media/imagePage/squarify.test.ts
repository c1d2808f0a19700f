import assert from 'node:assert/strict';
import { squarify } from '../../../../media/imagePage/squarify.ts';

describe('squarify', () => {
  const area = { x: 10, y: 20, width: 600, height: 400 };

  it('gives areas in proportion, inside the area and without overlaps', () => {
    const weights = [60, 60, 40, 30, 20, 20, 10];
    const places = squarify(weights, area);
    for (const [index, { x, y, width, height }] of places.entries()) {
      assert.ok(Math.abs(width * height - (weights[index] ?? 0) * 1000) < 0.01);
      assert.ok(x >= 9.99 && y >= 19.99 && x + width <= 610.01 && y + height <= 420.01);
      for (const other of places.slice(index + 1)) {
        const isApart =
          x + width <= other.x + 0.01 ||
          other.x + other.width <= x + 0.01 ||
          y + height <= other.y + 0.01 ||
          other.y + other.height <= y + 0.01;
        assert.ok(isApart);
      }
    }
  });

  it('keeps shapes near to squares', () => {
    for (const { width, height } of squarify([6, 6, 4, 3, 2, 2, 1], {
      x: 0,
      y: 0,
      width: 6,
      height: 4,
    })) {
      assert.ok(Math.max(width / height, height / width) < 3);
    }
  });

  it('stands nothing to draw and nowhere to draw it', () => {
    assert.deepEqual(squarify([], area), []);
    assert.equal(squarify([0, 0], area)[0]?.width, 0);
    assert.equal(squarify([1], { ...area, width: 0 })[0]?.height, 0);
  });
});
