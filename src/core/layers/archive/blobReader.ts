import { LayersError } from '../layersError.ts';
import type { ArchiveBlob } from './archiveBlobs.ts';
import type { ByteSink } from './byteSink.ts';
import { decompressInto } from './decompress.ts';
import { sniffContent, sniffLength } from './sniffContent.ts';
import { tarByteSink } from './tarByteSink.ts';
import type { TarSink } from './tarEntry.ts';

/** Receives one layer's entries, and makes of them what the caller wants. */
export interface LayerSink<Layer> {
  readonly entries: TarSink;
  /** Called once, after the last entry. */
  finish(): Layer;
}

/** Manifests and configurations are kilobytes; provenance documents can have some megabytes. */
const largestDocument = 64 * 1024 * 1024;

/** One blob of an image archive: finds out what it is by its first bytes, and reads it accordingly. */
export class BlobReader<Layer> {
  readonly name: string;
  readonly #size: number;
  readonly #layerSink: (blob: string) => LayerSink<Layer>;
  #head: Uint8Array | undefined;
  #target: 'undecided' | 'document' | 'ignored' | ByteSink = 'undecided';
  #layer: LayerSink<Layer> | undefined;
  readonly #text: Uint8Array[] = [];

  constructor(name: string, size: number, layerSink: (blob: string) => LayerSink<Layer>) {
    this.name = name;
    this.#size = size;
    this.#layerSink = layerSink;
  }

  write(chunk: Uint8Array, start: number, end: number): Promise<void> | undefined {
    if (this.#target !== 'undecided') return this.#forward(chunk, start, end);
    const wanted = Math.min(this.#size, sniffLength);
    if (this.#head === undefined && end - start >= wanted) {
      this.#decide(chunk.subarray(start, start + wanted));
      return this.#forward(chunk, start, end);
    }
    this.#head = Buffer.concat([this.#head ?? new Uint8Array(0), chunk.subarray(start, end)]);
    if (this.#head.length < wanted) return undefined;
    this.#decide(this.#head.subarray(0, wanted));
    return this.#forward(this.#head, 0, this.#head.length);
  }

  /** The blob is complete; `done` is called with it, at once or when decompression has caught up. */
  end(done: (blob: ArchiveBlob<Layer>) => void): Promise<void> | undefined {
    if (this.#target === 'document') {
      const text = Buffer.concat(this.#text).toString('utf8');
      done({ kind: 'document', text });
      return undefined;
    }
    const layer = this.#layer;
    if (layer === undefined || typeof this.#target === 'string') {
      done({ kind: 'other' });
      return undefined;
    }
    const finish = () => done({ kind: 'layer', layer: layer.finish(), archiveBytes: this.#size });
    const wait = this.#named(() => (this.#target as ByteSink).end());
    if (wait === undefined) finish();
    return wait?.then(finish);
  }

  abandon(): void {
    if (typeof this.#target !== 'string') this.#target.abandon();
  }

  #decide(head: Uint8Array): void {
    const format = sniffContent(head);
    if (format === 'json') {
      this.#target = this.#size <= largestDocument ? 'document' : 'ignored';
    } else if (format === 'other') {
      this.#target = 'ignored';
    } else {
      this.#layer = this.#layerSink(this.name);
      const tar = tarByteSink(this.#layer.entries, format === 'zstd');
      this.#target = format === 'tar' ? tar : decompressInto(tar, format);
    }
  }

  #forward(chunk: Uint8Array, start: number, end: number): Promise<void> | undefined {
    const target = this.#target;
    if (target === 'document') this.#text.push(chunk.slice(start, end));
    if (typeof target === 'string') return undefined;
    return this.#named(() => target.write(chunk, start, end));
  }

  /** Says in an error which blob is at fault. */
  #named(step: () => Promise<void> | undefined): Promise<void> | undefined {
    const rename = (error: unknown): never => {
      if (!(error instanceof LayersError)) throw error;
      throw new LayersError(error.kind, `${this.name}: ${error.message}`, { cause: error });
    };
    try {
      return step()?.catch(rename);
    } catch (error) {
      return rename(error);
    }
  }
}
