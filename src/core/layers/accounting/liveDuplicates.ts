import { rootPath } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';

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
  const { entries, paths } = state;
  const groups = new Map<
    string,
    { readonly size: number; readonly byOwner: Map<number, number> }
  >();
  for (let path = rootPath + 1; path < paths.size; path += 1) {
    const owner = state.owner[state.current[path] ?? -1] ?? -1;
    const size = owner < 0 ? 0 : entries.size(owner);
    if (size < smallestDuplicateBytes) continue;
    const key = `${size}:${entries.hash(owner)}`;
    const group = groups.get(key) ?? { size, byOwner: new Map<number, number>() };
    if (!group.byOwner.has(owner)) group.byOwner.set(owner, path);
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
