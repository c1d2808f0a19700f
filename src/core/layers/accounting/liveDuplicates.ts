import { rootPath } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';
import { mergedEntry } from './mergedTree.ts';

/** Files of the final file system with the same content under different names, hard links apart. */
export interface DuplicateGroup {
  /** Bytes of each copy. */
  readonly size: number;
  /** Bytes of all copies but one. */
  readonly extraBytes: number;
  /** Path ids. */
  readonly paths: readonly number[];
}

/** Smaller files are not worth a finding, and equal ones are common: licences, empty packages. */
export const smallestDuplicateBytes = 64 * 1024;

/** The largest saving first. */
export function liveDuplicates(state: FinalState): readonly DuplicateGroup[] {
  const groups = new Map<
    string,
    { readonly size: number; readonly byOwner: Map<number, number> }
  >();
  for (let path = rootPath + 1; path < state.paths.size; path += 1) {
    const entry = mergedEntry(state, path);
    if (entry?.content === undefined || entry.size < smallestDuplicateBytes) continue;
    const key = `${entry.size}:${entry.hash}`;
    const group = groups.get(key) ?? { size: entry.size, byOwner: new Map<number, number>() };
    if (!group.byOwner.has(entry.content)) group.byOwner.set(entry.content, path);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ byOwner }) => byOwner.size > 1)
    .map(({ size, byOwner }) => ({
      size,
      extraBytes: size * (byOwner.size - 1),
      paths: [...byOwner.values()],
    }))
    .sort((left, right) => right.extraBytes - left.extraBytes);
}
