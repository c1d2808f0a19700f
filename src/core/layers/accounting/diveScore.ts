import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';
import { rootPath } from '../contents/pathTable.ts';

/** The figures that dive prints, so that thresholds made for it keep their meaning. */
export interface DiveScore {
  /** 0 to 1 */
  readonly efficiency: number;
  readonly wastedBytes: number;
  /** A ratio, in spite of its name. */
  readonly userWastedPercent: number;
}

/** What dive believes to be at a path: it takes a folder without an entry of its own for a file of no size. */
const state = { absent: 0, file: 1, folder: 2 } as const;

/**
 * dive's formula as of 0.13, faults included. For every path that is a leaf of some layer, with the sizes of all its
 * appearances: efficiency is the sum of the smallest over the sum of all; wasted is the sum of all where there are at
 * least two. A removed folder counts as one appearance of its whole size, opaque markers count as nothing, and every
 * layer but the first belongs to the user.
 */
export function diveScore(paths: PathTable, layers: readonly LayerContents[]): DiveScore {
  const states = new Uint8Array(paths.size);
  const sizes = new Float64Array(paths.size);
  const appearances = new Uint32Array(paths.size);
  const smallest = new Float64Array(paths.size);
  const total = new Float64Array(paths.size);
  const hasChildIn = new Uint16Array(paths.size);
  const lastEntry = new Uint32Array(paths.size);

  function appear(path: number, size: number): void {
    const count = appearances[path] ?? 0;
    smallest[path] = count === 0 ? size : Math.min(size, smallest[path] ?? 0);
    total[path] = (total[path] ?? 0) + size;
    appearances[path] = count + 1;
  }

  function sizeBelow(folder: number): number {
    let sum = 0;
    forSubtree(paths, folder, (path) => (sum += sizes[path] ?? 0));
    return sum;
  }

  for (const [index, layer] of layers.entries()) {
    const mark = (path: number) => (hasChildIn[paths.parent(path)] = index + 1);
    layer.removed.forEach(mark);
    layer.path.forEach(mark);
    for (const path of layer.removed) {
      appear(path, states[path] === state.folder ? sizeBelow(path) : 0);
    }
    // A path that an archive holds twice counts with its last entry.
    for (let entry = 0; entry < layer.count; entry += 1) lastEntry[layer.path[entry] ?? 0] = entry;
    for (let entry = 0; entry < layer.count; entry += 1) {
      const path = layer.path[entry] ?? 0;
      const isLeaf = path !== rootPath && hasChildIn[path] !== index + 1;
      if (isLeaf && lastEntry[path] === entry) appear(path, layer.size[entry] ?? 0);
    }
    for (const removed of layer.removed) {
      forSubtree(paths, removed, (path) => {
        states[path] = state.absent;
        sizes[path] = 0;
      });
    }
    for (let entry = 0; entry < layer.count; entry += 1) {
      const path = layer.path[entry] ?? 0;
      states[path] = layer.kind[entry] === entryKind.directory ? state.folder : state.file;
      sizes[path] = layer.size[entry] ?? 0;
    }
  }
  return summed(appearances, smallest, total, layers);
}

function summed(
  appearances: Uint32Array,
  smallest: Float64Array,
  total: Float64Array,
  layers: readonly LayerContents[],
): DiveScore {
  let kept = 0;
  let all = 0;
  let wastedBytes = 0;
  for (let path = 0; path < total.length; path += 1) {
    kept += smallest[path] ?? 0;
    all += total[path] ?? 0;
    if ((appearances[path] ?? 0) >= 2) wastedBytes += total[path] ?? 0;
  }
  const userBytes = layers.slice(1).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    efficiency: all === 0 ? 1 : kept / all,
    wastedBytes,
    userWastedPercent: userBytes === 0 ? 0 : wastedBytes / userBytes,
  };
}

function forSubtree(paths: PathTable, root: number, visit: (path: number) => void): void {
  const pending = [root];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    visit(path);
    for (let child = paths.firstChild(path); child >= 0; child = paths.nextSibling(child)) {
      pending.push(child);
    }
  }
}
