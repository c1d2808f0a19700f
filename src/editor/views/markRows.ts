import type { Arrangement } from '../contract/arrangement.ts';
import type { ViewKind } from '../contract/viewIds.ts';
import type { Row } from './row.ts';
import { rowKey } from './rowKey.ts';

type Marks = Pick<Arrangement<ViewKind>, 'pinned' | 'hidden' | 'showHidden'>;

/** The rows of one level with the pinned ones first and without the hidden ones, or with them at their place, marked. */
export function markRows(rows: readonly Row[], marks: Marks): readonly Row[] {
  if (marks.pinned.length === 0 && marks.hidden.length === 0) return rows;
  const pinned = new Set(marks.pinned);
  const hidden = new Set(marks.hidden);
  const first: Row[] = [];
  const others: Row[] = [];
  for (const row of rows) {
    const key = rowKey(row);
    if (key === undefined) others.push(row);
    else if (hidden.has(key)) {
      if (marks.showHidden) others.push({ ...row, mark: 'hidden' });
    } else if (pinned.has(key)) first.push({ ...row, mark: 'pinned' });
    else others.push(row);
  }
  return [...first, ...others];
}

/** Whether a hidden row is to be left out of its group too, so that the group's own commands leave it alone. */
export function leavesOut({ hidden, showHidden }: Marks): (row: () => Row) => boolean {
  if (showHidden || hidden.length === 0) return () => false;
  const keys = new Set(hidden);
  return (row) => keys.has(rowKey(row()) ?? '');
}
