import type { ImageListTab, ListRow } from '../../protocol/imagePage.ts';

/** A list of the page: what its tab says, and its rows, made when they are looked at. */
export interface ImageList {
  readonly tab: ImageListTab;
  /** Rows `from` to `to`, exclusive. */
  rows(from: number, to: number): readonly ListRow[];
}

/** A list over records that are at hand. */
export function listOf<T>(
  tab: Omit<ImageListTab, 'count'>,
  records: readonly T[],
  toRow: (record: T) => ListRow,
): ImageList {
  return {
    tab: { ...tab, count: records.length },
    rows: (from, to) => records.slice(from, to).map(toRow),
  };
}
