import assert from 'node:assert/strict';
import { createLateness } from '../../../../../src/core/engine/inventory/lateness.ts';

describe('createLateness', () => {
  it('says nothing while events come as they happen, whatever the clocks say', () => {
    for (const skew of [0, -3600, 7200]) {
      const lateness = createLateness();
      for (let t = 0; t < 50; t += 1) {
        assert.equal(lateness.observe(Math.floor(t / 3), t / 3 + skew + 0.01), false);
      }
    }
  });

  it('notices that it is behind, and once more that it has caught up', () => {
    const lateness = createLateness();
    lateness.observe(100, 100.01);
    const offsets = [4, 3.5, 3, 2, 1, 0.1, 0.01];
    const told = offsets.map((offset, n) => lateness.observe(200 + n, 200 + n + offset));
    assert.deepEqual(told, [true, false, false, false, true, false, false]);
  });

  it('asks for one list when a clock was set', () => {
    const lateness = createLateness();
    lateness.observe(100, 100.01);
    const told = [101, 102, 103].map((time) => lateness.observe(time, time + 3600));
    assert.deepEqual(told, [true, false, false]);
  });
});
