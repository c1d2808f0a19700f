import { mergedChildren } from '../accounting/mergedTree.ts';
import { entryKind } from '../contents/layerContents.ts';
import { rootPath } from '../contents/pathTable.ts';
import type { ImageAnalysis } from '../imageAnalysis.ts';
import type { LayerTree } from './layerTree.ts';
import { layerTree } from './layerTree.ts';
import type { PathChange, PathEvent } from './pathHistory.ts';
import { PathHistory } from './pathHistory.ts';

/** Which tree is looked at: a layer's by its index, or the file system that all layers add up to. */
export type TreeScope = number | 'merged';

/** One thing in a folder. */
export interface BrowsedEntry {
  /** Path id. */
  readonly path: number;
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink' | 'special';
  /** Bytes at and below it: live ones in the merged tree, shipped ones in a layer's. */
  readonly bytes: number;
  /** Of these, bytes that cannot be seen in the image any more; 0 in the merged tree. */
  readonly wastedBytes: number;
  /** Bytes of lower layers that the layer hides here; 0 in the merged tree. */
  readonly hiddenBytes: number;
  /** What the layer did; undefined in the merged tree and for folders that are only on the way. */
  readonly change: PathChange | undefined;
  /** In the merged tree the layer that holds the bytes, of other things the one that put them there. */
  readonly layer: number | undefined;
  /** Where a symbolic link points. */
  readonly target: string;
}

/** Looks into an analysed image, folder by folder. Indexes are made when they are first needed. */
export interface ImageBrowser {
  readonly analysis: ImageAnalysis;
  /** A folder's content, the largest first, equal ones by name. */
  folder(scope: TreeScope, folder: number): readonly BrowsedEntry[];
  /** Bytes at and below a path. */
  bytes(scope: TreeScope, path: number): number;
  /** What the layers did to a path, base first. */
  history(path: number): readonly PathEvent[];
}

/** Trees of this many layers are kept; one takes 25 bytes a path. */
const keptTrees = 3;

export function createImageBrowser(analysis: ImageAnalysis): ImageBrowser {
  const { image, accounting, sizes } = analysis;
  const { paths } = image;
  const trees = new Map<number, LayerTree>();
  let history: PathHistory | undefined;
  let last: { readonly key: string; readonly entries: readonly BrowsedEntry[] } | undefined;

  const pathHistory = () =>
    (history ??= new PathHistory(
      paths,
      image.layers.map(({ contents }) => contents),
    ));

  function treeOf(layer: number): LayerTree {
    const known = trees.get(layer) ?? layerTree(analysis, layer);
    trees.delete(layer);
    trees.set(layer, known);
    const [oldest] = trees.keys();
    if (trees.size > keptTrees && oldest !== undefined) trees.delete(oldest);
    return known;
  }

  function mergedFolder(folder: number): BrowsedEntry[] {
    return Array.from(mergedChildren(accounting.state, folder), (entry) => ({
      path: entry.path,
      name: paths.name(entry.path),
      type: entry.type,
      // Of a file with several names only one has the bytes in the sums; each is shown with its size.
      bytes: entry.type === 'file' ? entry.size : (sizes[entry.path] ?? 0),
      wastedBytes: 0,
      hiddenBytes: 0,
      change: undefined,
      layer: entry.contentLayer ?? entry.layer,
      target: entry.target,
    }));
  }

  function layerFolder(layer: number, folder: number): BrowsedEntry[] {
    const tree = treeOf(layer);
    const contents = image.layers[layer]?.contents;
    const entries: BrowsedEntry[] = [];
    for (let path = paths.firstChild(folder); path >= 0; path = paths.nextSibling(path)) {
      if (tree.isPresent[path] !== 1) continue;
      const event = pathHistory().event(path, layer);
      const kind = event?.entry === undefined ? undefined : contents?.kind[event.entry];
      const type = kind === undefined ? typeBelow(path) : types[kind];
      const isPassed = type === 'directory' && event?.change === 'unchanged';
      entries.push({
        path,
        name: paths.name(path),
        type: type ?? 'special',
        bytes: tree.bytes[path] ?? 0,
        wastedBytes: tree.wastedBytes[path] ?? 0,
        hiddenBytes: tree.hiddenBytes[path] ?? 0,
        change: isPassed ? undefined : event?.change,
        layer,
        target:
          kind === entryKind.symlink
            ? (contents?.targets[contents.link[event?.entry ?? -1] ?? -1] ?? '')
            : '',
      });
    }
    return entries;
  }

  /** What is not in the layer is a folder on the way to something, or was removed. */
  function typeBelow(path: number): BrowsedEntry['type'] {
    return paths.firstChild(path) >= 0 ? 'directory' : 'file';
  }

  return {
    analysis,
    folder: (scope, folder) => {
      const key = `${scope}/${folder}`;
      if (last?.key === key) return last.entries;
      const entries = scope === 'merged' ? mergedFolder(folder) : layerFolder(scope, folder);
      entries.sort(byWeight);
      last = { key, entries };
      return entries;
    },
    bytes: (scope, path) =>
      scope === 'merged'
        ? ((path === rootPath ? accounting.liveBytes : sizes[path]) ?? 0)
        : (treeOf(scope).bytes[path] ?? 0),
    history: (path) => pathHistory().events(path),
  };
}

const types = ['file', 'directory', 'symlink', 'file', 'special'] as const;

function byWeight(left: BrowsedEntry, right: BrowsedEntry): number {
  const difference = weight(right) - weight(left);
  if (difference !== 0) return difference;
  return left.name < right.name ? -1 : Number(left.name > right.name);
}

function weight({ bytes, hiddenBytes }: BrowsedEntry): number {
  return bytes + hiddenBytes;
}
