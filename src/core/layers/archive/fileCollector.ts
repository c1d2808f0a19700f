import path from 'node:path/posix';
import type { TarEntry, TarSink } from './tarEntry.ts';
import { tarType } from './tarEntry.ts';

/** Takes one file's content out of a layer, and lets the rest pass. */
export class FileCollector implements TarSink {
  readonly #wanted: string;
  readonly #limitBytes: number;
  #chunks: Uint8Array[] | undefined;
  #isTaking = false;
  #size = 0;

  /** @param limitBytes a larger file counts as not found */
  constructor(wanted: string, limitBytes: number) {
    this.#wanted = path.resolve('/', wanted);
    this.#limitBytes = limitBytes;
  }

  begin(entry: TarEntry): void {
    this.#isTaking = false;
    if (entry.type !== tarType.file || entry.size > this.#limitBytes) return;
    const name = Buffer.from(entry.name.subarray(entry.nameStart, entry.nameEnd)).toString('utf8');
    if (path.resolve('/', name) !== this.#wanted) return;
    this.#isTaking = true;
    this.#chunks = [];
    this.#size = entry.size;
  }

  data(chunk: Uint8Array, start: number, end: number): void {
    // The chunk is its owner's: only a copy may be kept.
    if (this.#isTaking) this.#chunks?.push(chunk.slice(start, end));
  }

  finish(): void {
    this.#isTaking = false;
  }

  /** Undefined when the layer has no such file. */
  content(): Uint8Array | undefined {
    return this.#chunks && Buffer.concat(this.#chunks, this.#size);
  }
}
