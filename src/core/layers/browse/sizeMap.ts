import type { BrowsedEntry, ImageBrowser, TreeScope } from './imageBrowser.ts';

/** A part of a map of sizes: a file, a folder with parts, or the rest of a folder. */
export interface SizeNode {
  /** Path id; undefined for what is left of a folder after its largest things. */
  readonly path: number | undefined;
  readonly name: string;
  readonly bytes: number;
  readonly wastedBytes: number;
  readonly isFolder: boolean;
  readonly layer: number | undefined;
  /** The number of things that the rest stands for. */
  readonly count?: number;
  readonly children?: readonly SizeNode[];
}

interface Draft {
  readonly entry: BrowsedEntry;
  children: Draft[];
  rest: { bytes: number; count: number };
}

/** What is smaller than this share of the map would be a speck. */
const smallestShare = 0.002;

/**
 * The parts of a folder for a map with at most about `budget` parts: the largest folder is taken apart next, so that
 * detail goes to where the bytes are.
 */
export function sizeMap(
  browser: ImageBrowser,
  scope: TreeScope,
  folder: number,
  budget = 300,
): readonly SizeNode[] {
  const total = browser.bytes(scope, folder);
  if (total === 0) return [];
  const top = draftOf(browser, scope, folder, total);
  const open = top.children.filter(isFolder);
  let parts = top.children.length;
  while (parts < budget && open.length > 0) {
    let largest = 0;
    for (let index = 1; index < open.length; index += 1) {
      if ((open[index]?.entry.bytes ?? 0) > (open[largest]?.entry.bytes ?? 0)) largest = index;
    }
    const [draft] = open.splice(largest, 1);
    if (draft === undefined) break;
    const { children, rest } = draftOf(browser, scope, draft.entry.path, total);
    draft.children = children;
    draft.rest = rest;
    parts += children.length;
    open.push(...children.filter(isFolder));
  }
  return nodesOf(top);
}

function isFolder({ entry }: Draft): boolean {
  return entry.type === 'directory';
}

function draftOf(
  browser: ImageBrowser,
  scope: TreeScope,
  folder: number,
  total: number,
): Pick<Draft, 'children' | 'rest'> {
  const children: Draft[] = [];
  const rest = { bytes: 0, count: 0 };
  for (const entry of browser.folder(scope, folder)) {
    if (entry.bytes === 0) continue;
    if (entry.bytes >= total * smallestShare) {
      children.push({ entry, children: [], rest: { bytes: 0, count: 0 } });
    } else {
      rest.bytes += entry.bytes;
      rest.count += 1;
    }
  }
  return { children, rest };
}

function nodesOf({ children, rest }: Pick<Draft, 'children' | 'rest'>): readonly SizeNode[] {
  const nodes = children.map((child): SizeNode => {
    const { path, name, bytes, wastedBytes, layer } = child.entry;
    const below = nodesOf(child);
    return {
      path,
      name,
      bytes,
      wastedBytes,
      layer,
      isFolder: isFolder(child),
      ...(below.length > 0 && { children: below }),
    };
  });
  if (rest.bytes === 0) return nodes;
  const { bytes, count } = rest;
  const other = { path: undefined, name: '', wastedBytes: 0, isFolder: false, layer: undefined };
  return [...nodes, { ...other, bytes, count }];
}
