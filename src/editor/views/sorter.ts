import { compareKeys, type SortKey } from './naturalOrder.ts';

/**
 * Sorts the records of a view again and again. It remembers each record's key and the last order, so that one
 * change among thousands costs about one comparison per record.
 */
export interface Sorter<T extends Identified> {
  /** @param rule names what `keyOf` sorts by: with another one nothing remembered is used */
  sort(records: readonly T[], keyOf: (record: T) => SortKey, rule: string): readonly T[];
}

export interface Identified {
  readonly id: string;
}

export function createSorter<T extends Identified>(): Sorter<T> {
  let keys = new WeakMap<T, SortKey>();
  let ranks: ReadonlyMap<string, number> = new Map();
  let lastRule: string | undefined;

  /** In the last order, new ones at the end: an order that is nearly right is quickly sorted. */
  function nearlySorted(records: readonly T[]): T[] {
    const known = new Array<T | undefined>(ranks.size).fill(undefined);
    const others: T[] = [];
    for (const record of records) {
      const rank = ranks.get(record.id);
      if (rank === undefined) others.push(record);
      else known[rank] = record;
    }
    return [...known.filter((record) => record !== undefined), ...others];
  }

  return {
    sort: (records, keyOf, rule) => {
      if (rule !== lastRule) keys = new WeakMap();
      lastRule = rule;
      const key = (record: T): SortKey => {
        const remembered = keys.get(record);
        if (remembered) return remembered;
        const made = keyOf(record);
        keys.set(record, made);
        return made;
      };
      const sorted = nearlySorted(records).sort((left, right) =>
        compareKeys(key(left), key(right)),
      );
      ranks = new Map(sorted.map((record, index) => [record.id, index]));
      return sorted;
    },
  };
}
