import type { PathTable } from '../contents/pathTable.ts';
import type { EntryTable } from './entryTable.ts';

/** Nothing is at the path. */
export const absent = -1;
/** A folder that no entry describes: archives may hold `a/b` without `a`. */
export const impliedFolder = -2;

/** The file system that an image's layers add up to, as plain columns that can go to another thread. */
export interface FinalState {
  readonly paths: PathTable;
  readonly entries: EntryTable;
  /** By path: the entry that is there, {@link absent} or {@link impliedFolder}. */
  readonly current: Int32Array;
  /** By entry: the entry that brought its bytes, itself but for hard links; -1 for what has none. */
  readonly owner: Int32Array;
  /** By owner: how many names its file has. */
  readonly names: Int32Array;
}
