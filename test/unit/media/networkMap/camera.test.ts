import assert from 'node:assert/strict';
import { fitAll, reveal, zoomAt } from '../../../../media/networkMap/camera.ts';

const view = { width: 800, height: 600 };

describe('the camera of the map', () => {
  it('keeps what is under the pointer while it zooms, between two limits', () => {
    const camera = { x: 10, y: 20, k: 0.5 };
    const at = { x: 300, y: 200 };
    const before = { x: (at.x - camera.x) / camera.k, y: (at.y - camera.y) / camera.k };
    const zoomed = zoomAt(camera, 1.5, at);
    assert.equal(zoomed.k, 0.75);
    assert.ok(Math.abs(zoomed.x + before.x * zoomed.k - at.x) < 1e-9);
    assert.ok(Math.abs(zoomed.y + before.y * zoomed.k - at.y) < 1e-9);
    assert.equal(zoomAt(camera, 1000, at).k, 4);
    assert.equal(zoomAt(camera, 0.0001, at).k, 0.05);
  });

  it('shows all of a drawing, and a small one no larger than life', () => {
    const large = fitAll({ width: 3000, height: 1000, left: -16 }, view);
    assert.ok(large.x - 16 * large.k >= 0 && large.x + 3000 * large.k <= 800);
    assert.ok(large.y >= 0 && large.y + 1000 * large.k <= 600);
    assert.equal(fitAll({ width: 100, height: 100, left: 0 }, view).k, 1);
  });

  it('moves to a box only when that is out of sight', () => {
    const camera = { x: 0, y: 0, k: 1 };
    assert.equal(reveal(camera, { x: 10, y: 10, width: 50, height: 50 }, view), camera);
    const moved = reveal(camera, { x: 2000, y: 900, width: 100, height: 50 }, view);
    assert.deepEqual([moved.x + 2050, moved.y + 925], [400, 300]);
  });
});
