import assert from 'node:assert/strict';
import { ageSince } from '../../../../src/editor/views/age.ts';
import { NOW } from './records.ts';

describe('ageSince', () => {
  for (const [seconds, unit, count] of [
    [-5, 'now', 0],
    [59, 'now', 0],
    [60, 'minute', 1],
    [3599, 'minute', 59],
    [3600, 'hour', 1],
    [86_399, 'hour', 23],
    [86_400, 'day', 1],
    [30 * 86_400, 'month', 1],
    [364 * 86_400, 'month', 12],
    [730 * 86_400, 'year', 2],
  ] as const) {
    it(`calls ${seconds} s ${count} ${unit}`, () => {
      assert.deepEqual(ageSince(NOW - seconds, NOW), { unit, count });
    });
  }
});
