import assert from 'node:assert/strict';
import { readArrangement } from '../../../../src/editor/host/readArrangement.ts';

describe('readArrangement', () => {
  const unmarked = { pinned: [], hidden: [], showHidden: false };
  const defaults = { groupBy: 'project', sortBy: 'name', text: '', states: [], ...unmarked };

  it('takes the first choice of each when nothing is stored', () => {
    assert.deepEqual(readArrangement('containers', undefined), defaults);
  });

  it('gives back what was stored', () => {
    const stored = {
      ...{ groupBy: 'state', sortBy: 'newest', text: 'web', states: ['exited', 'dead'] },
      ...{ pinned: ['container/web'], hidden: ['project/shop'], showHidden: true },
    };
    assert.deepEqual(readArrangement('containers', stored), stored);
  });

  it('replaces what this version does not know', () => {
    const stored = {
      groupBy: 'moon',
      sortBy: 7,
      text: null,
      states: ['asleep', 'dead'],
      pinned: [7],
    };
    assert.deepEqual(readArrangement('containers', stored), { ...defaults, states: ['dead'] });
    assert.deepEqual(readArrangement('containers', 'nonsense'), defaults);
  });
});
