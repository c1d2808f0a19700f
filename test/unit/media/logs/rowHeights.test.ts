import assert from 'node:assert/strict';
import { RowHeights } from '../../../../media/logs/rowHeights.ts';

describe('heights of rows', () => {
  it('finds rows and offsets where all are alike, from any position on', () => {
    const heights = new RowHeights(20);
    heights.setRange(-5, 45);
    assert.equal(heights.total, 1000);
    assert.equal(heights.offsetOf(-5), 0);
    assert.equal(heights.offsetOf(0), 100);
    assert.equal(heights.positionAt(119), 0);
    assert.equal(heights.positionAt(-40), -5);
    assert.equal(heights.positionAt(99_999), 44);
  });

  it('makes room for rows that are higher, whatever the order in which they are measured', () => {
    const heights = new RowHeights(20);
    heights.setRange(0, 10);
    assert.ok(heights.set(6, 60));
    assert.ok(heights.set(2, 100));
    assert.ok(!heights.set(2, 100) && !heights.set(3, 20));
    assert.equal(heights.total, 200 + 40 + 80);
    assert.equal(heights.offsetOf(2), 40);
    assert.equal(heights.offsetOf(3), 140);
    assert.equal(heights.offsetOf(7), 260);
    assert.equal(heights.positionAt(139), 2);
    assert.equal(heights.positionAt(140), 3);
    assert.ok(heights.set(2, 20));
    assert.equal(heights.total, 240);
  });

  it('forgets rows that went, at either end', () => {
    const heights = new RowHeights(10);
    heights.setRange(0, 10);
    for (const position of [0, 4, 9]) heights.set(position, 30);
    heights.setRange(1, 9);
    assert.equal(heights.total, 80 + 20);
    assert.equal(heights.offsetOf(5), 60);
    heights.clear();
    assert.equal(heights.total, 80);
  });

  it('has no rows to begin with', () => {
    const heights = new RowHeights(10);
    assert.deepEqual([heights.total, heights.positionAt(50)], [0, 0]);
  });
});
