import assert from 'node:assert/strict';
import { backoffDelay } from '../../../../../src/core/engine/inventory/backoff.ts';

describe('backoffDelay', () => {
  const longest = { firstMs: 250, maxMs: 15_000, random: () => 1 };

  it('doubles up to the maximum', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => backoffDelay(attempt, longest));
    assert.deepEqual(delays, [250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('is never less than half of that, and stays finite for ever', () => {
    assert.equal(backoffDelay(1, { ...longest, random: () => 0 }), 125);
    assert.equal(backoffDelay(100_000, longest), 15_000);
  });
});
