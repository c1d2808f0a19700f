import assert from 'node:assert/strict';
import { createSorter } from '../../../../src/editor/views/sorter.ts';

interface Item {
  readonly id: string;
  readonly rank: number;
}

const item = (id: string, rank: number): Item => ({ id, rank });
const byRank = ({ rank, id }: Item) => [rank, id];

describe('createSorter', () => {
  it('sorts anew whatever came, went or changed in between', () => {
    const sorter = createSorter<Item>();
    const sort = (...items: readonly Item[]): string =>
      sorter
        .sort(items, byRank, 'rank')
        .map(({ id }) => id)
        .join('');
    assert.equal(sort(item('a', 3), item('b', 1), item('c', 2)), 'bca');
    assert.equal(sort(item('a', 0), item('b', 1), item('c', 2)), 'abc');
    assert.equal(sort(item('c', 2), item('d', 1)), 'dc');
    assert.equal(sort(item('e', 9), item('a', 5), item('c', 2), item('d', 1)), 'dcae');
    assert.equal(sort(), '');
  });

  it('makes the key of a record once, until the rule is another', () => {
    const sorter = createSorter<Item>();
    const items = [item('a', 1), item('b', 2)];
    let made = 0;
    const counted = (one: Item) => {
      made += 1;
      return byRank(one);
    };
    sorter.sort(items, counted, 'rank');
    sorter.sort(items, counted, 'rank');
    assert.equal(made, 2);
    const backwards = sorter.sort(items, ({ rank }) => [-rank], 'backwards');
    assert.deepEqual(
      backwards.map(({ id }) => id),
      ['b', 'a'],
    );
  });
});
