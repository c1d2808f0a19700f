import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import type { PathTable } from '../contents/pathTable.ts';
import { rootPath } from '../contents/pathTable.ts';
import { EntryTable } from './entryTable.ts';
import type { FinalState } from './finalState.ts';
import { absent, impliedFolder } from './finalState.ts';

/** A file whose last name went away: the entry that brought its bytes, and the name it went by. */
export interface DeadContent {
  readonly owner: number;
  readonly name: number;
}

/**
 * The file system that layers add up to, applied one by one as the OCI image specification has it: whiteouts first,
 * whatever their place in the archive, then entries. Each entry comes and goes once, so all layers together cost
 * what their entries do.
 *
 * Bytes belong to the entry that brought them, their owner. Hard links share an owner, and its bytes are dead when
 * the last name is gone.
 */
export class LayerStack {
  readonly paths: PathTable;
  readonly entries: EntryTable;
  /** The number of layers applied so far. */
  layers = 0;
  /** Whiteouts that met nothing. */
  strayWhiteouts = 0;
  /** By path: the entry that is there, {@link absent} or {@link impliedFolder}. */
  readonly #current: Int32Array;
  /** By path: the layer in which what is there began; a folder goes on when its attributes change. */
  readonly #since: Uint16Array;
  /** By path: the layer after which something went from there, as `layer + 1`; negative when it was a folder. */
  readonly #gone: Int32Array;
  /** By entry: the owner of its content; -1 for what has none. */
  readonly #owner: Int32Array;
  /** By owner: how many live names there are. */
  readonly #names: Int32Array;
  /** By owner: the layer that took the last name, and the first name it took. */
  readonly #takenIn: Int32Array;
  readonly #takenName: Int32Array;
  #dead: DeadContent[] = [];

  constructor(paths: PathTable, layers: readonly LayerContents[]) {
    this.paths = paths;
    this.entries = new EntryTable(layers);
    const { count } = this.entries;
    this.#current = new Int32Array(paths.size).fill(absent);
    this.#since = new Uint16Array(paths.size);
    this.#gone = new Int32Array(paths.size);
    this.#owner = new Int32Array(count).fill(-1);
    this.#names = new Int32Array(count);
    this.#takenIn = new Int32Array(count).fill(-1);
    this.#takenName = new Int32Array(count);
    this.#current[rootPath] = impliedFolder;
  }

  /** The entry at a path, {@link absent} or {@link impliedFolder}. */
  at(path: number): number {
    return this.#current[path] ?? absent;
  }

  isFolder(path: number): boolean {
    const entry = this.at(path);
    return entry === impliedFolder || (entry >= 0 && this.#isFolderEntry(entry));
  }

  /** The file system as it is now, for reading. */
  state(): FinalState {
    const { paths, entries } = this;
    return { paths, entries, current: this.#current, owner: this.#owner, names: this.#names };
  }

  /** The entry that owns an entry's bytes; -1 for folders, links and devices. */
  owner(entry: number): number {
    return this.#owner[entry] ?? -1;
  }

  /** How many names a file has now. */
  names(owner: number): number {
    return this.#names[owner] ?? 0;
  }

  /** Whether something at that path went away in the layer applied last. */
  wentNow(path: number): boolean {
    return Math.abs(this.#gone[path] ?? 0) === this.layers;
  }

  /** Whether what was at the path before the last layer is there still; folders may have new attributes. */
  survivedNow(path: number): boolean {
    if (this.at(path) === absent) return false;
    const wasFolder = this.#gone[path] === -this.layers;
    if (wasFolder) return this.isFolder(path);
    return !this.wentNow(path) && (this.#since[path] ?? 0) < this.layers - 1;
  }

  /** Applies the next layer, and says which contents it killed. */
  apply(contents: LayerContents): readonly DeadContent[] {
    this.layers += 1;
    this.#dead = [];
    for (const folder of contents.opaque) this.#killBelow(folder);
    for (const path of contents.removed) {
      if (this.at(path) === absent) this.strayWhiteouts += 1;
      this.#kill(path);
      this.#killBelow(path);
    }
    const offset = this.entries.offset(this.layers - 1);
    for (let index = 0; index < contents.count; index += 1) {
      this.#place(offset + index, contents.path[index] ?? 0, contents.kind[index] ?? 0);
    }
    return this.#dead.map(({ owner }) => ({ owner, name: this.#takenName[owner] ?? owner }));
  }

  #place(entry: number, path: number, kind: number): void {
    this.#ensureParents(path);
    const isFolder = kind === entryKind.directory;
    const wasFolder = this.isFolder(path);
    this.#takeContent(entry, kind);
    if (isFolder && wasFolder) {
      this.#current[path] = entry;
      return;
    }
    this.#kill(path);
    if (wasFolder) this.#killBelow(path);
    this.#current[path] = entry;
    this.#since[path] = this.layers - 1;
  }

  #takeContent(entry: number, kind: number): void {
    let owner = -1;
    if (kind === entryKind.file) owner = entry;
    else if (kind === entryKind.hardLink) owner = this.owner(this.at(this.entries.link(entry)));
    this.#owner[entry] = owner;
    if (owner >= 0) this.#names[owner] = this.names(owner) + 1;
  }

  #ensureParents(path: number): void {
    for (let at = this.paths.parent(path); at > rootPath; at = this.paths.parent(at)) {
      if (this.isFolder(at)) return;
      this.#kill(at);
      this.#current[at] = impliedFolder;
      this.#since[at] = this.layers - 1;
    }
  }

  #kill(path: number): void {
    const entry = this.at(path);
    if (entry === absent || path === rootPath) return;
    this.#gone[path] = this.isFolder(path) ? -this.layers : this.layers;
    this.#current[path] = absent;
    const owner = entry < 0 ? -1 : this.owner(entry);
    if (owner < 0) return;
    const isFirst = this.#takenIn[owner] !== this.layers;
    this.#takenIn[owner] = this.layers;
    this.#takenName[owner] = isFirst ? entry : Math.min(entry, this.#takenName[owner] ?? entry);
    this.#names[owner] = this.names(owner) - 1;
    if (this.names(owner) === 0) this.#dead.push({ owner, name: entry });
  }

  #killBelow(folder: number): void {
    const pending = [folder];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      for (
        let child = this.paths.firstChild(at);
        child >= 0;
        child = this.paths.nextSibling(child)
      ) {
        this.#kill(child);
        pending.push(child);
      }
    }
  }

  #isFolderEntry(entry: number): boolean {
    return this.entries.kind(entry) === entryKind.directory;
  }
}
