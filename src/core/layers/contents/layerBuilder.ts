import { grown } from './grown.ts';
import type { LayerSecret } from '../secrets/secretScanner.ts';
import type { LayerContents } from './layerContents.ts';

export interface NewEntry {
  readonly path: number;
  readonly kind: number;
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly link: number;
}

/** Collects a layer's entries into columns that grow. */
export class LayerBuilder {
  #count = 0;
  #path: Uint32Array = new Uint32Array(64);
  #kind: Uint8Array = new Uint8Array(64);
  #size: Float64Array = new Float64Array(64);
  #mode: Uint32Array = new Uint32Array(64);
  #uid: Uint32Array = new Uint32Array(64);
  #gid: Uint32Array = new Uint32Array(64);
  #hash: BigUint64Array = new BigUint64Array(64);
  #link: Int32Array = new Int32Array(64);
  readonly #targets: string[] = [];
  readonly #removed: number[] = [];
  readonly #opaque: number[] = [];
  #bytes = 0;

  add(entry: NewEntry): void {
    const at = this.#count;
    this.#count += 1;
    if (this.#count > this.#path.length) this.#grow();
    this.#path[at] = entry.path;
    this.#kind[at] = entry.kind;
    this.#size[at] = entry.size;
    this.#mode[at] = entry.mode;
    this.#uid[at] = entry.uid;
    this.#gid[at] = entry.gid;
    this.#link[at] = entry.link;
    this.#bytes += entry.size;
  }

  /** Sets the content hash of the entry that was added last. */
  setHash(hash: bigint): void {
    this.#hash[this.#count - 1] = hash;
  }

  /** Keeps a symbolic link's target, and says where. */
  addTarget(target: string): number {
    return this.#targets.push(target) - 1;
  }

  remove(path: number): void {
    this.#removed.push(path);
  }

  hideBelow(folder: number): void {
    this.#opaque.push(folder);
  }

  finish(secrets: readonly LayerSecret[] = []): LayerContents {
    const count = this.#count;
    return {
      count,
      path: this.#path.slice(0, count),
      kind: this.#kind.slice(0, count),
      size: this.#size.slice(0, count),
      mode: this.#mode.slice(0, count),
      uid: this.#uid.slice(0, count),
      gid: this.#gid.slice(0, count),
      hash: this.#hash.slice(0, count),
      link: this.#link.slice(0, count),
      targets: this.#targets,
      removed: Uint32Array.from(this.#removed),
      opaque: Uint32Array.from(this.#opaque),
      secrets,
      bytes: this.#bytes,
    };
  }

  #grow(): void {
    const needed = this.#count;
    this.#path = grown(this.#path, needed);
    this.#kind = grown(this.#kind, needed);
    this.#size = grown(this.#size, needed);
    this.#mode = grown(this.#mode, needed);
    this.#uid = grown(this.#uid, needed);
    this.#gid = grown(this.#gid, needed);
    this.#hash = grown(this.#hash, needed);
    this.#link = grown(this.#link, needed);
  }
}
