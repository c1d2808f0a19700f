import { naturalKey, sortByKey } from './naturalOrder.ts';

/** Puts rows into named groups, groups first and by name; rows without a group follow. Order is kept otherwise. */
export function groupRows<R, G>(
  rows: readonly R[],
  nameOf: (row: R) => string | undefined,
  toGroup: (name: string, members: readonly R[]) => G,
): readonly (R | G)[] {
  const groups = new Map<string, R[]>();
  const others: R[] = [];
  for (const row of rows) {
    const name = nameOf(row);
    const members = name === undefined ? others : groups.get(name);
    if (members) members.push(row);
    else if (name !== undefined) groups.set(name, [row]);
  }
  const sorted = sortByKey(groups, ([name]) => [naturalKey(name), name]);
  return [...sorted.map(([name, members]) => toGroup(name, members)), ...others];
}
