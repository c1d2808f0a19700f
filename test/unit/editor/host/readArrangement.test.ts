import assert from 'node:assert/strict';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';

describe('readArrangement', () => {
  const defaults = { groupBy: 'project', sortBy: 'name', text: '', states: [] };

  it('takes the first choice of each when nothing is stored', () => {
    assert.deepEqual(readArrangement('containers', undefined), defaults);
  });

  it('gives back what was stored', () => {
    const stored = { groupBy: 'state', sortBy: 'newest', text: 'web', states: ['exited', 'dead'] };
    assert.deepEqual(readArrangement('containers', stored), stored);
  });

  it('replaces what this version does not know', () => {
    const stored = { groupBy: 'moon', sortBy: 7, text: null, states: ['asleep', 'dead'], more: 1 };
    assert.deepEqual(readArrangement('containers', stored), { ...defaults, states: ['dead'] });
    assert.deepEqual(readArrangement('containers', 'nonsense'), defaults);
  });
});
