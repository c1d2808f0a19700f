import assert from 'node:assert/strict';
import { toPruneLines } from '../../../../../src/editor/commands/steps/pruneLines.ts';

describe('toPruneLines', () => {
  it('puts the biggest first, and sizes the engine does not know last and without a number', () => {
    const items = [
      { id: '1', name: 'small', bytes: 10 },
      { id: '2', name: 'unknown' },
      { id: '3', name: 'b', bytes: 2_500_000 },
      { id: '4', name: 'a', bytes: 2_500_000 },
      { id: '5', name: 'empty', bytes: 0 },
    ];
    assert.deepEqual(toPruneLines(items), [
      'a (2.5 MB)',
      'b (2.5 MB)',
      'small (10 B)',
      'empty (0 B)',
      'unknown',
    ]);
  });
});
