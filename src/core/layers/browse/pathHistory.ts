import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';

/** What a layer does to a path. */
export type PathChange =
  | 'added'
  /** Other content, or something of another type. */
  | 'modified'
  /** The same content again with another owner or mode. */
  | 'metadata'
  /** Written again as it was; of folders, which archives repeat on the way to their files, it says nothing. */
  | 'unchanged'
  | 'removed';

export interface PathEvent {
  readonly layer: number;
  readonly change: PathChange;
  /** Index of the layer's entry; undefined for a removal. */
  readonly entry: number | undefined;
}

const removal = -1;
const opaque = -2;

/**
 * The layers that say something about each path, in one flat index: made in one pass over all entries, and asked for
 * the few paths that somebody looks at.
 */
export class PathHistory {
  readonly #paths: PathTable;
  readonly #layers: readonly LayerContents[];
  /** By path: where its mentions begin; they end where the next path's begin. */
  readonly #first: Uint32Array;
  readonly #layerOf: Uint16Array;
  /** The entry's index in its layer, or one of the negative marks. A layer's whiteouts come before its entries. */
  readonly #entryOf: Int32Array;
  /** Siblings are asked for one after the other. */
  #lastFolder = -1;
  #lastHiders = new Uint8Array(0);

  constructor(paths: PathTable, layers: readonly LayerContents[]) {
    this.#paths = paths;
    this.#layers = layers;
    this.#first = new Uint32Array(paths.size + 1);
    const count = (path: number) => (this.#first[path + 1] = (this.#first[path + 1] ?? 0) + 1);
    for (const { path, removed, opaque: hidden } of layers) {
      path.forEach(count);
      removed.forEach(count);
      hidden.forEach(count);
    }
    for (let path = 0; path < paths.size; path += 1) {
      this.#first[path + 1] = (this.#first[path + 1] ?? 0) + (this.#first[path] ?? 0);
    }
    const mentions = this.#first[paths.size] ?? 0;
    this.#layerOf = new Uint16Array(mentions);
    this.#entryOf = new Int32Array(mentions);
    const next = this.#first.slice();
    const mention = (path: number, layer: number, entry: number) => {
      const at = next[path] ?? 0;
      next[path] = at + 1;
      this.#layerOf[at] = layer;
      this.#entryOf[at] = entry;
    };
    for (const [layer, { path, removed, opaque: hidden }] of layers.entries()) {
      hidden.forEach((folder) => mention(folder, layer, opaque));
      removed.forEach((each) => mention(each, layer, removal));
      path.forEach((each, entry) => mention(each, layer, entry));
    }
  }

  /** What each layer did to the path, base first. Removals of a folder above it count. */
  events(path: number): readonly PathEvent[] {
    const events: PathEvent[] = [];
    for (let layer = 0; layer < this.#layers.length; layer += 1) {
      const event = this.event(path, layer);
      if (event !== undefined) events.push(event);
    }
    return events;
  }

  /** What the layer did to the path; undefined when nothing. */
  event(path: number, layer: number): PathEvent | undefined {
    const entry = this.#entryIn(path, layer);
    const before = this.#entryBefore(path, layer);
    if (entry === undefined) {
      // Of a folder that no layer describes there is nothing before, and still it can be removed.
      const isGone =
        this.#isRemovedIn(path, layer) || (before !== undefined && this.#isKilledIn(path, layer));
      return isGone ? { layer, change: 'removed', entry: undefined } : undefined;
    }
    if (before === undefined) return { layer, change: 'added', entry };
    return { layer, change: this.#changeOf(before, { layer, entry }), entry };
  }

  #changeOf(before: Place, now: Place): PathChange {
    const [old, contents] = [this.#layers[before.layer], this.#layers[now.layer]];
    if (old === undefined || contents === undefined) return 'modified';
    const [left, right] = [before.entry, now.entry];
    const isSame =
      old.kind[left] === contents.kind[right] &&
      old.size[left] === contents.size[right] &&
      old.hash[left] === contents.hash[right] &&
      targetOf(old, left) === targetOf(contents, right);
    if (!isSame) return 'modified';
    const keepsAttributes =
      old.mode[left] === contents.mode[right] &&
      old.uid[left] === contents.uid[right] &&
      old.gid[left] === contents.gid[right];
    return keepsAttributes ? 'unchanged' : 'metadata';
  }

  /** The layer's last entry for the path. */
  #entryIn(path: number, layer: number): number | undefined {
    let found: number | undefined;
    for (const mention of this.#mentions(path)) {
      if (mention.layer === layer && mention.entry >= 0) found = mention.entry;
    }
    return found;
  }

  /** What was at the path before the layer. */
  #entryBefore(path: number, layer: number): Place | undefined {
    let found: Place | undefined;
    for (const mention of this.#mentions(path)) {
      if (mention.layer >= layer) break;
      if (mention.entry >= 0) found = mention;
      else if (mention.entry === removal) found = undefined;
    }
    if (found === undefined) return undefined;
    for (let at = found.layer + 1; at < layer; at += 1) {
      if (this.#isKilledIn(path, at)) return undefined;
    }
    return found;
  }

  /** Whether the layer hides what lower ones have at the path, itself or a folder above. */
  #isKilledIn(path: number, layer: number): boolean {
    return this.#isRemovedIn(path, layer) || this.#hiders(this.#paths.parent(path))[layer] === 1;
  }

  #isRemovedIn(path: number, layer: number): boolean {
    for (const { layer: at, entry } of this.#mentions(path)) {
      if (at === layer && entry === removal) return true;
    }
    return false;
  }

  /** By layer: 1 where it hides what lower ones have below the folder. */
  #hiders(folder: number): Uint8Array {
    if (folder === this.#lastFolder) return this.#lastHiders;
    const hiders = new Uint8Array(this.#layers.length);
    for (let above = folder; above >= 0; above = this.#paths.parent(above)) {
      for (const { layer, entry } of this.#mentions(above)) {
        const isFolder = this.#layers[layer]?.kind[entry] === entryKind.directory;
        if (entry < 0 || !isFolder) hiders[layer] = 1;
      }
    }
    this.#lastFolder = folder;
    this.#lastHiders = hiders;
    return hiders;
  }

  *#mentions(path: number): Generator<Place> {
    const end = this.#first[path + 1] ?? 0;
    for (let at = this.#first[path] ?? 0; at < end; at += 1) {
      yield { layer: this.#layerOf[at] ?? 0, entry: this.#entryOf[at] ?? 0 };
    }
  }
}

interface Place {
  readonly layer: number;
  readonly entry: number;
}

function targetOf(contents: LayerContents, entry: number): number | string {
  const link = contents.link[entry] ?? -1;
  return contents.kind[entry] === entryKind.symlink ? (contents.targets[link] ?? '') : link;
}
