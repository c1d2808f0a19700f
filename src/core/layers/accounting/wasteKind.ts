import { entryKind } from '../contents/layerContents.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { DeadContent, LayerStack } from './layerStack.ts';
import { absent } from './finalState.ts';

/** Why bytes that an image ships cannot be seen in it, most common first. Places in this list are stored as numbers. */
export const wasteKinds = [
  /** The same file, written again with other content. */
  'overwritten-content',
  /** The same content again, because owner, mode or time changed (`chmod`, `chown`, `touch`). */
  'overwritten-metadata',
  'removed',
  /** A folder above the file was removed. */
  'removed-dir',
  /** Two or more things in a folder went, nothing of it stayed, and the folder is still there. */
  'opaque',
  /** Something of another type stands at the file's place or at that of a folder above it. */
  'type-replaced',
] as const;

export type WasteKind = (typeof wasteKinds)[number];

/**
 * What became of a dead file, told from the file system before and after the layer that killed it. Nothing depends
 * on how the layer says so: an opaque marker and a whiteout for each child, which engines use for the same command,
 * give the same answer.
 */
export function wasteKindOf(stack: LayerStack, dead: DeadContent): WasteKind {
  const { entries, paths } = stack;
  const path = entries.path(dead.name);
  const now = stack.at(path);
  if (now !== absent) {
    const owner = now < 0 ? -1 : stack.owner(now);
    const isFile = now >= 0 && entries.kind(now) !== entryKind.directory && owner >= 0;
    if (!isFile) return 'type-replaced';
    return hasSameContent(stack, owner, dead.owner)
      ? 'overwritten-metadata'
      : 'overwritten-content';
  }
  let highest = path;
  let parent = paths.parent(highest);
  while (parent > rootPath && stack.at(parent) === absent) {
    highest = parent;
    parent = paths.parent(highest);
  }
  if (!stack.isFolder(parent)) return 'type-replaced';
  if (isEmptied(stack, parent)) return 'opaque';
  return highest === path ? 'removed' : 'removed-dir';
}

function hasSameContent(stack: LayerStack, left: number, right: number): boolean {
  const { entries } = stack;
  return entries.size(left) === entries.size(right) && entries.hash(left) === entries.hash(right);
}

function isEmptied(stack: LayerStack, folder: number): boolean {
  let gone = 0;
  const { paths } = stack;
  for (let child = paths.firstChild(folder); child >= 0; child = paths.nextSibling(child)) {
    if (stack.survivedNow(child)) return false;
    if (stack.wentNow(child)) gone += 1;
  }
  return gone > 1;
}
