import zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { LayersError } from '../layersError.ts';
import type { ByteSink } from './byteSink.ts';

/** Decompressed bytes arrive in pieces of this size: few enough to be cheap, small enough to stay in the cache. */
const chunkSize = 256 * 1024;
/** How far the source may be ahead of the inflating thread, so that neither waits for the other's every step. */
const writableHighWaterMark = 1024 * 1024;

const settings: { readonly chunkSize: number } = Object.freeze({
  chunkSize,
  writableHighWaterMark,
});

/** Puts a decompressor before `sink`. */
export function decompressInto(sink: ByteSink, format: 'gzip' | 'zstd'): ByteSink {
  if (format === 'gzip') return zlibInto(sink, zlib.createGunzip(settings), format);
  // Node has zstd since 22.15; what VS Code and people run may be older.
  const { createZstdDecompress } = zlib as Partial<typeof zlib>;
  if (createZstdDecompress === undefined) return fzstdInto(sink);
  return zlibInto(sink, createZstdDecompress(settings), format);
}

/** Inflates on libuv's threads, while this one goes on parsing. */
function zlibInto(
  sink: ByteSink,
  stream: zlib.Gunzip | zlib.ZstdDecompress,
  format: string,
): ByteSink {
  async function pump(): Promise<void> {
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        const wait = sink.write(chunk, 0, chunk.length);
        if (wait !== undefined) await wait;
      }
    } catch (error) {
      throw toLayersError(error, format);
    }
    await sink.end();
  }
  const pumped = pump();
  // Seen by whoever writes or ends next; until then nobody may be listening.
  pumped.catch(() => undefined);
  let failure: unknown;
  pumped.catch((error: unknown) => (failure = error));
  return {
    write: (chunk, start, end) => {
      if (failure !== undefined) return pumped;
      if (stream.write(chunk.subarray(start, end))) return undefined;
      return Promise.race([drained(stream), pumped]);
    },
    end: () => {
      stream.end();
      return pumped;
    },
    abandon: () => {
      stream.destroy();
      sink.abandon();
    },
  };
}

function drained(stream: zlib.Gunzip | zlib.ZstdDecompress): Promise<void> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** The same in plain JavaScript, on this thread. Exported for tests, since current Node never needs it. */
export function fzstdInto(sink: ByteSink): ByteSink {
  let waits: Promise<void>[] = [];
  const decompressor = new Decompress((chunk) => {
    const wait = sink.write(chunk, 0, chunk.length);
    if (wait !== undefined) waits.push(wait);
  });
  function push(bytes: Uint8Array, isLast: boolean): Promise<void> | undefined {
    try {
      decompressor.push(bytes, isLast);
    } catch (error) {
      throw toLayersError(error, 'zstd');
    }
    if (waits.length === 0) return undefined;
    const all = Promise.all(waits).then(() => undefined);
    waits = [];
    return all;
  }
  return {
    // The decompressor keeps what it cannot use yet, and the caller's buffer is the caller's.
    write: (chunk, start, end) => push(chunk.slice(start, end), false),
    end: async () => {
      await push(new Uint8Array(0), true);
      await sink.end();
    },
    abandon: () => {
      sink.abandon();
    },
  };
}

function toLayersError(error: unknown, format: string): unknown {
  if (error instanceof LayersError || !(error instanceof Error)) return error;
  const isShort = /unexpected end/i.test(error.message);
  return new LayersError(isShort ? 'truncated' : 'corrupt', `${format}: ${error.message}`, {
    cause: error,
  });
}
