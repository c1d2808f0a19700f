import assert from 'node:assert/strict';
import { inTagOrder, newestFirst } from '../../../../../src/editor/views/registries/tagOrder.ts';

describe('the order of tags', () => {
  it('is by version: latest, the highest ones, previews behind what they lead to, other names', () => {
    const ordered = [
      ...['latest', '2.0.0-rc.1', '1.10.0', '1.10.0-alpine', '1.10.0-rc2', '1.10.0-beta1', '1.10'],
      ...['v1.9.1', '1.9', '1', 'stable', 'edge'],
    ];
    assert.deepEqual(inTagOrder(ordered.toReversed(), 'version'), ordered);
    assert.deepEqual(inTagOrder(ordered.toSorted(), 'version'), ordered);
  });

  it('is by name, numbers as numbers', () => {
    assert.deepEqual(inTagOrder(['b', 't10', 'latest', 't9', '1.0'], 'name'), [
      ...['1.0', 'b', 'latest', 't9', 't10'],
    ]);
  });

  it('is by age, what is not known last', () => {
    const ages = new Map([
      ['old', 1],
      ['new', 9],
    ]);
    const sorted = newestFirst(['a', 'old', 'b', 'new'], (tag) => ages.get(tag));
    assert.deepEqual(sorted, ['new', 'old', 'a', 'b']);
  });
});
