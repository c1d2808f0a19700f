import assert from 'node:assert/strict';
import { createThrottle } from '../../../../../src/core/engine/inventory/throttle.ts';
import { eventually, turn, turns } from './eventually.ts';

describe('createThrottle', () => {
  it('runs at once after a quiet time, once for many requests', async () => {
    let runs = 0;
    const throttle = createThrottle(1000, () => (runs += 1));
    for (let n = 0; n < 100; n += 1) throttle.request();
    assert.equal(runs, 0, 'not within the caller');
    await turn();
    assert.equal(runs, 1);
    throttle.cancel();
  });

  it('is not put off by a steady stream of requests', async () => {
    const runs: number[] = [];
    const throttle = createThrottle(25, () => runs.push(performance.now()));
    await eventually('eight runs', () => {
      throttle.request();
      return runs.length >= 8;
    });
    for (let n = 1; n < runs.length; n += 1)
      assert.ok(runs[n]! - runs[n - 1]! >= 24, `${runs[n]! - runs[n - 1]!}`);
    throttle.cancel();
  });

  it('does not run after it was cancelled', async () => {
    let runs = 0;
    const throttle = createThrottle(0, () => (runs += 1));
    throttle.request();
    throttle.cancel();
    await turns();
    assert.equal(runs, 0);
  });
});
