import assert from 'node:assert/strict';
import { formatBytes } from '../../../../src/core/model/formatBytes.ts';

describe('formatBytes', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [4_264_123, '4.26 MB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [1_234_567_890_123, '1.23 TB'],
  ];
  for (const [bytes, text] of cases)
    it(`writes ${bytes} as ${text}`, () => {
      assert.equal(formatBytes(bytes), text);
    });
});
