/** Sorts `web-2` before `web-10`, whatever the case. Plain comparison of keys is far cheaper than a collator. */
export function naturalKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** What items are ordered by: the first differing part decides. All keys must have the same shape. */
export type SortKey = readonly (string | number)[];

/** A sorted copy; each key is made once. */
export function sortByKey<T>(items: Iterable<T>, keyOf: (item: T) => SortKey): T[] {
  return Array.from(items, (item) => ({ item, key: keyOf(item) }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(({ item }) => item);
}

export function compareKeys(left: SortKey, right: SortKey): number {
  // Counted by hand: this runs for each comparison of thousands of rows.
  for (let index = 0; index < left.length; index += 1) {
    const part = left[index];
    const other = right[index];
    if (part === other || part === undefined || other === undefined) continue;
    return part < other ? -1 : 1;
  }
  return 0;
}
