import path from 'node:path/posix';
import { LayersError } from '../layersError.ts';
import { ArchiveBlobs, digestOfBlob } from './archiveBlobs.ts';
import { BlobReader } from './blobReader.ts';
import type { LayerSink } from './blobReader.ts';
import type { ByteSink } from './byteSink.ts';
import type { TarEntry, TarSink } from './tarEntry.ts';
import { tarType } from './tarEntry.ts';
import { TarParser } from './tarParser.ts';

export interface ArchiveReaderOptions<Layer> {
  /** Makes what receives a layer's entries. */
  readonly layerSink: (blob: string) => LayerSink<Layer>;
  /** Blobs with these digests are passed over. */
  readonly isKnown?: (digest: string) => boolean;
  /** Called whenever a blob is complete. */
  readonly onBlob?: (blobs: ArchiveBlobs<Layer>) => void;
}

/** Reads an image archive, docker-archive or OCI layout, in one pass and whatever the order of its entries. */
export class ArchiveReader<Layer> implements ByteSink, TarSink {
  readonly blobs = new ArchiveBlobs<Layer>();
  readonly #options: ArchiveReaderOptions<Layer>;
  readonly #parser = new TarParser(this);
  #blob: BlobReader<Layer> | undefined;
  #entries = 0;
  #bytes = 0;
  /** What decompressors ask us to wait for. */
  #waits: Promise<void>[] = [];

  constructor(options: ArchiveReaderOptions<Layer>) {
    this.#options = options;
  }

  write(chunk: Uint8Array, start: number, end: number): Promise<void> | undefined {
    try {
      this.#parser.write(chunk, start, end);
    } catch (error) {
      const isFirst = this.#entries === 0 && this.#bytes === 0;
      if (isFirst) throw new LayersError('notAnArchive', 'not a tar archive', { cause: error });
      throw error;
    }
    this.#bytes += end - start;
    if (this.#waits.length === 0) return undefined;
    const all = Promise.all(this.#waits).then(() => undefined);
    this.#waits = [];
    return all;
  }

  end(): Promise<void> | undefined {
    if (this.#entries === 0) throw new LayersError('notAnArchive', 'not a tar archive');
    this.#parser.end();
    return undefined;
  }

  abandon(): void {
    this.#blob?.abandon();
  }

  begin(entry: TarEntry): void {
    this.#entries += 1;
    this.#blob = undefined;
    const name = path.normalize(
      Buffer.from(entry.name.subarray(entry.nameStart, entry.nameEnd)).toString('utf8'),
    );
    if (entry.type === tarType.symlink || entry.type === tarType.hardLink) {
      const target = Buffer.from(entry.linkName).toString('utf8');
      const base = entry.type === tarType.symlink ? path.dirname(name) : '.';
      this.blobs.set(name, { kind: 'link', target: path.join(base, target) });
    } else if (entry.type === tarType.file) {
      this.#beginFile(name, entry.size);
    }
  }

  data(chunk: Uint8Array, start: number, end: number): void {
    this.#wait(this.#blob?.write(chunk, start, end));
  }

  finish(): void {
    const blob = this.#blob;
    this.#blob = undefined;
    if (blob === undefined) return;
    this.#wait(
      blob.end((result) => {
        this.blobs.set(blob.name, result);
        this.#options.onBlob?.(this.blobs);
      }),
    );
  }

  #beginFile(name: string, size: number): void {
    const digest = digestOfBlob(name);
    if (digest !== undefined && this.#options.isKnown?.(digest) === true) {
      this.blobs.set(name, { kind: 'known', archiveBytes: size });
      this.#options.onBlob?.(this.blobs);
    } else {
      this.#blob = new BlobReader(name, size, this.#options.layerSink);
    }
  }

  #wait(wait: Promise<void> | undefined): void {
    if (wait === undefined) return;
    // Waited for at the end of the chunk; until then a failure must not count as unhandled.
    wait.catch(() => undefined);
    this.#waits.push(wait);
  }
}
