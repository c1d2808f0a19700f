import { entryKind } from '../contents/layerContents.ts';
import type { LayerContents } from '../contents/layerContents.ts';
import { LayerBuilder } from '../contents/layerBuilder.ts';
import type { PathTable } from '../contents/pathTable.ts';
import { SecretScanner } from '../secrets/secretScanner.ts';
import type { ContentHash } from './contentHash.ts';
import type { TarEntry, TarSink } from './tarEntry.ts';
import { tarType } from './tarEntry.ts';
import { whiteoutOf } from './whiteout.ts';

/** Turns the entries of one layer's tar archive into {@link LayerContents}. */
export class LayerCollector implements TarSink {
  readonly #paths: PathTable;
  readonly #hash: ContentHash;
  readonly #scanner: SecretScanner;
  readonly #builder = new LayerBuilder();
  #isHashing = false;

  constructor(paths: PathTable, hash: ContentHash) {
    this.#paths = paths;
    this.#hash = hash;
    this.#scanner = new SecretScanner(paths);
  }

  begin(entry: TarEntry): void {
    this.#isHashing = false;
    const kind = kindOf(entry.type);
    if (kind === undefined) return;
    const whiteout = whiteoutOf(entry.name, entry.nameStart, entry.nameEnd);
    if (whiteout !== undefined) {
      this.#addWhiteout(entry, whiteout);
      return;
    }
    const path = this.#paths.intern(entry.name, entry.nameStart, entry.nameEnd);
    const size = kind === entryKind.file ? entry.size : 0;
    const { mode, uid, gid } = entry;
    this.#builder.add({ path, kind, size, mode, uid, gid, link: this.#linkOf(kind, entry) });
    if (kind !== entryKind.file) return;
    this.#isHashing = true;
    this.#hash.start(size);
    this.#scanner.start(path, size);
  }

  data(chunk: Uint8Array, start: number, end: number): void {
    if (!this.#isHashing) return;
    this.#hash.update(chunk, start, end);
    this.#scanner.update(chunk, start, end);
  }

  finish(): void {
    if (this.#isHashing) this.#builder.setHash(this.#hash.digest());
  }

  contents(): LayerContents {
    return this.#builder.finish(this.#scanner.secrets());
  }

  #addWhiteout(entry: TarEntry, whiteout: NonNullable<ReturnType<typeof whiteoutOf>>): void {
    if (whiteout.kind === 'metadata') return;
    const folder = this.#paths.intern(entry.name, entry.nameStart, whiteout.nameStart);
    if (whiteout.kind === 'opaque') this.#builder.hideBelow(folder);
    else this.#builder.remove(this.#paths.child(folder, entry.name, whiteout.start, whiteout.end));
  }

  #linkOf(kind: number, entry: TarEntry): number {
    if (kind === entryKind.hardLink) return this.#paths.intern(entry.linkName);
    if (kind !== entryKind.symlink) return -1;
    return this.#builder.addTarget(Buffer.from(entry.linkName).toString('utf8'));
  }
}

function kindOf(type: number): number | undefined {
  switch (type) {
    case tarType.file:
    case tarType.gnuSparse:
      return entryKind.file;
    case tarType.directory:
      return entryKind.directory;
    case tarType.symlink:
      return entryKind.symlink;
    case tarType.hardLink:
      return entryKind.hardLink;
    case tarType.characterDevice:
    case tarType.blockDevice:
    case tarType.fifo:
      return entryKind.special;
    default:
      return undefined;
  }
}
