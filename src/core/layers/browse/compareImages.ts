import type { MergedEntry } from '../accounting/mergedTree.ts';
import { mergedChildren } from '../accounting/mergedTree.ts';
import type { FinalState } from '../accounting/finalState.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';

/** A file that two images do not have alike. */
export interface ComparedFile {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'modified' | 'metadata';
  /** Bytes before and after; 0 where there is none. */
  readonly before: number;
  readonly after: number;
  /** Path ids in either image, where it has the file. */
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface ComparedLayers {
  /** How many layers both images begin with. */
  readonly shared: number;
  /** Pairs of layers in order; one of a pair is undefined where the other image has none like it. */
  readonly pairs: readonly { readonly left?: number; readonly right?: number }[];
}

/** By digest: a layer that both images have stands in one pair, wherever it is. */
export function compareLayers(left: ImageAnalysis, right: ImageAnalysis): ComparedLayers {
  const before = left.image.layers.map(({ digest }) => digest);
  const after = right.image.layers.map(({ digest }) => digest);
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared += 1;
  const pairs: { left?: number; right?: number }[] = [];
  let from = 0;
  for (const [index, digest] of after.entries()) {
    const at = before.indexOf(digest, from);
    if (at === -1) {
      pairs.push({ right: index });
      continue;
    }
    for (; from < at; from += 1) pairs.push({ left: from });
    pairs.push({ left: at, right: index });
    from = at + 1;
  }
  for (; from < before.length; from += 1) pairs.push({ left: from });
  return { shared, pairs };
}

/** Lets others have their turn after this many files: a few milliseconds. */
const filesAtATime = 2000;

/** Every file that differs, the largest difference first. Gives way between folders: `pause` is awaited. */
export async function compareFiles(
  left: ImageAnalysis,
  right: ImageAnalysis,
  pause: () => Promise<void>,
): Promise<readonly ComparedFile[]> {
  const [before, after] = [left.accounting.state, right.accounting.state];
  const found: ComparedFile[] = [];
  let seen = 0;
  const pending: FolderPair[] = [{ path: '', left: rootPath, right: rootPath }];
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    seen += compareFolders(before, after, pair, pending, found);
    if (seen < filesAtATime) continue;
    seen = 0;
    await pause();
  }
  return found.sort(
    (one, other) => weight(other) - weight(one) || (one.path < other.path ? -1 : 1),
  );
}

interface FolderPair {
  readonly path: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** @returns how many things were compared */
function compareFolders(
  before: FinalState,
  after: FinalState,
  folders: FolderPair,
  pending: FolderPair[],
  found: ComparedFile[],
): number {
  const old = childrenOf(before, folders.left);
  const now = childrenOf(after, folders.right);
  const names = new Set([...old.keys(), ...now.keys()]);
  for (const name of names) {
    const [left, right] = [old.get(name), now.get(name)];
    const path = `${folders.path}/${name}`;
    const wasFolder = left?.type === 'directory' ? left : undefined;
    const isFolder = right?.type === 'directory' ? right : undefined;
    if (wasFolder !== undefined || isFolder !== undefined) {
      pending.push({ path, left: wasFolder?.path, right: isFolder?.path });
    }
    const file = comparedFile(path, wasFolder ? undefined : left, isFolder ? undefined : right);
    if (file !== undefined) found.push(file);
  }
  return names.size;
}

function comparedFile(
  path: string,
  left: MergedEntry | undefined,
  right: MergedEntry | undefined,
): ComparedFile | undefined {
  const change = changeOf(left, right);
  if (change === undefined) return undefined;
  const sizes = { before: left?.size ?? 0, after: right?.size ?? 0 };
  return { path, change, ...sizes, left: left?.path, right: right?.path };
}

function changeOf(
  left: MergedEntry | undefined,
  right: MergedEntry | undefined,
): ComparedFile['change'] | undefined {
  if (left === undefined) return right === undefined ? undefined : 'added';
  if (right === undefined) return 'removed';
  const isSame =
    left.type === right.type &&
    left.size === right.size &&
    left.hash === right.hash &&
    left.target === right.target;
  if (!isSame) return 'modified';
  const keepsAttributes =
    left.mode === right.mode && left.uid === right.uid && left.gid === right.gid;
  return keepsAttributes ? undefined : 'metadata';
}

function childrenOf(
  state: FinalState,
  folder: number | undefined,
): ReadonlyMap<string, MergedEntry> {
  const children = new Map<string, MergedEntry>();
  if (folder === undefined) return children;
  for (const entry of mergedChildren(state, folder))
    children.set(state.paths.name(entry.path), entry);
  return children;
}

/** Content that was replaced weighs what the larger version does, though sizes may be equal. */
function weight({ change, before, after }: ComparedFile): number {
  return change === 'metadata'
    ? 0
    : Math.max(Math.abs(after - before), change === 'modified' ? 1 : 0);
}
