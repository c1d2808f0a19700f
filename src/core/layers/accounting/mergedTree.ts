import { entryKind } from '../contents/layerContents.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { FinalState } from './finalState.ts';
import { absent } from './finalState.ts';

/** One thing in the final file system. */
export interface MergedEntry {
  /** Path id. */
  readonly path: number;
  readonly type: 'file' | 'directory' | 'symlink' | 'special';
  /** Bytes of a file's content, whichever of its names this is; 0 for others. */
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** XXH64 of a file's content. */
  readonly hash: bigint;
  /** Where a symbolic link points. */
  readonly target: string;
  /** The layer that put it there last; undefined for a folder that no layer describes. */
  readonly layer: number | undefined;
  /** The layer that holds a file's bytes. */
  readonly contentLayer: number | undefined;
  /** The same number for all names of one file; undefined for others. */
  readonly content: number | undefined;
}

const types = ['file', 'directory', 'symlink', 'file', 'special'] as const;

/** What is at a path in the final file system. */
export function mergedEntry(state: FinalState, path: number): MergedEntry | undefined {
  const entry = state.current[path] ?? absent;
  if (entry === absent) return undefined;
  const { entries } = state;
  const isImplied = entry < 0;
  const owner = isImplied ? -1 : (state.owner[entry] ?? -1);
  const isOwned = owner >= 0;
  return {
    path,
    type: isImplied ? 'directory' : (types[entries.kind(entry)] ?? 'special'),
    size: isOwned ? entries.size(owner) : 0,
    mode: isImplied ? 0o755 : entries.mode(isOwned ? owner : entry),
    uid: isImplied ? 0 : entries.uid(isOwned ? owner : entry),
    gid: isImplied ? 0 : entries.gid(isOwned ? owner : entry),
    hash: isOwned ? entries.hash(owner) : 0n,
    target: !isImplied && entries.kind(entry) === entryKind.symlink ? entries.target(entry) : '',
    layer: isImplied ? undefined : entries.layer(entry),
    contentLayer: isOwned ? entries.layer(owner) : undefined,
    content: isOwned ? owner : undefined,
  };
}

/** The children of a folder in the final file system, in no order. */
export function* mergedChildren(state: FinalState, folder: number): Generator<MergedEntry> {
  const { paths } = state;
  for (let child = paths.firstChild(folder); child >= 0; child = paths.nextSibling(child)) {
    const entry = mergedEntry(state, child);
    if (entry !== undefined) yield entry;
  }
}

/** Everything in the final file system but the root, parents before children. */
export function* mergedEntries(state: FinalState): Generator<MergedEntry> {
  for (let path = rootPath + 1; path < state.paths.size; path += 1) {
    const entry = mergedEntry(state, path);
    if (entry !== undefined) yield entry;
  }
}

/**
 * Bytes in and below every path of the final file system, by path id. A file with several names counts at one.
 */
export function mergedSizes(state: FinalState): Float64Array {
  const { entries, paths } = state;
  const sizes = new Float64Array(paths.size);
  const isCounted = new Uint8Array(entries.count);
  // Children have larger ids than their parents, so one pass from the end adds everything up.
  for (let path = paths.size - 1; path > rootPath; path -= 1) {
    const entry = state.current[path] ?? absent;
    const owner = entry >= 0 ? (state.owner[entry] ?? -1) : -1;
    if (owner >= 0 && isCounted[owner] === 0) {
      isCounted[owner] = 1;
      sizes[path] = (sizes[path] ?? 0) + entries.size(owner);
    }
    const parent = paths.parent(path);
    sizes[parent] = (sizes[parent] ?? 0) + (sizes[path] ?? 0);
  }
  return sizes;
}
