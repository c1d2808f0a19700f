import { LayersError } from '../layersError.ts';
import type { ByteSink } from './byteSink.ts';
import { decompressInto } from './decompress.ts';
import { sniffContent } from './sniffContent.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Told how many bytes of the source have been read, at the first and then every few megabytes. */
  readonly onProgress?: (bytes: number) => void;
  /** Asked after every chunk: true ends the reading early. */
  readonly isEnough?: () => boolean;
}

const progressStep = 4 * 1024 * 1024;

/** Pushes a stream, compressed as a whole or not, into `sink`. Resolves with the number of bytes read from it. */
export async function readBytes(
  source: AsyncIterable<Uint8Array>,
  sink: ByteSink,
  options: ReadOptions,
): Promise<number> {
  const { signal, onProgress, isEnough } = options;
  let target: ByteSink | undefined;
  let bytes = 0;
  let reported = -progressStep;
  try {
    throwIfAborted(signal);
    for await (const chunk of source) {
      throwIfAborted(signal);
      target ??= outermost(sink, chunk);
      const wait = target.write(chunk, 0, chunk.length);
      if (wait !== undefined) await wait;
      bytes += chunk.length;
      if (bytes - reported >= progressStep) {
        reported = bytes;
        onProgress?.(bytes);
      }
      if (isEnough?.() === true) {
        target.abandon();
        return bytes;
      }
    }
    if (target === undefined) throw new LayersError('notAnArchive', 'nothing to read');
    await target.end();
  } catch (error) {
    target?.abandon();
    throwIfAborted(signal);
    throw error;
  }
  onProgress?.(bytes);
  return bytes;
}

function outermost(sink: ByteSink, first: Uint8Array): ByteSink {
  const format = sniffContent(first.subarray(0, 512));
  return format === 'gzip' || format === 'zstd' ? decompressInto(sink, format) : sink;
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new LayersError('aborted', 'aborted');
}
