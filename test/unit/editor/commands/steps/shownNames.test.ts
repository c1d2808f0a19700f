import assert from 'node:assert/strict';
import { toShownNames } from '../../../../../src/editor/commands/steps/shownNames.ts';

describe('toShownNames', () => {
  it('shows all while they fit, and never hides a single one', () => {
    assert.deepEqual(toShownNames(['a', 'b', 'c'], 2), { names: ['a', 'b', 'c'], more: 0 });
  });

  it('tells how many more there are', () => {
    assert.deepEqual(toShownNames(['a', 'b', 'c', 'd'], 2), { names: ['a', 'b'], more: 2 });
  });
});
