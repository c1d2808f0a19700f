import type { LayerContents } from '../contents/layerContents.ts';

/** The entries of all layers under one numbering: base first, each layer's in the order of its archive. */
export class EntryTable {
  readonly count: number;
  readonly #layers: readonly LayerContents[];
  readonly #offsets: readonly number[];
  readonly #layerOf: Uint16Array;

  constructor(layers: readonly LayerContents[]) {
    this.#layers = layers;
    this.count = layers.reduce((sum, layer) => sum + layer.count, 0);
    this.#layerOf = new Uint16Array(this.count);
    const offsets: number[] = [];
    let offset = 0;
    for (const [index, layer] of layers.entries()) {
      offsets.push(offset);
      this.#layerOf.fill(index, offset, offset + layer.count);
      offset += layer.count;
    }
    this.#offsets = offsets;
  }

  /** The number of a layer's first entry. */
  offset(layer: number): number {
    return this.#offsets[layer] ?? this.count;
  }

  layer(entry: number): number {
    return this.#layerOf[entry] ?? 0;
  }

  path(entry: number): number {
    return this.#of(entry)?.path[this.#at(entry)] ?? 0;
  }

  kind(entry: number): number {
    return this.#of(entry)?.kind[this.#at(entry)] ?? 0;
  }

  size(entry: number): number {
    return this.#of(entry)?.size[this.#at(entry)] ?? 0;
  }

  hash(entry: number): bigint {
    return this.#of(entry)?.hash[this.#at(entry)] ?? 0n;
  }

  mode(entry: number): number {
    return this.#of(entry)?.mode[this.#at(entry)] ?? 0;
  }

  uid(entry: number): number {
    return this.#of(entry)?.uid[this.#at(entry)] ?? 0;
  }

  gid(entry: number): number {
    return this.#of(entry)?.gid[this.#at(entry)] ?? 0;
  }

  /** A hard link's target as a path id; -1 for others. */
  link(entry: number): number {
    return this.#of(entry)?.link[this.#at(entry)] ?? -1;
  }

  /** Where a symbolic link points, as written; empty for others. */
  target(entry: number): string {
    return this.#of(entry)?.targets[this.link(entry)] ?? '';
  }

  #of(entry: number): LayerContents | undefined {
    return this.#layers[this.layer(entry)];
  }

  #at(entry: number): number {
    return entry - (this.#offsets[this.layer(entry)] ?? 0);
  }
}
