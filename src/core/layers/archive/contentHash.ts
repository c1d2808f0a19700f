import type { XXHashAPI } from 'xxhash-wasm';
import xxhash from 'xxhash-wasm';

/**
 * Hashes the content of one file after the other. XXH64 keeps up with memory, so that hashing every file costs next
 * to nothing beside reading the archive; equal hash and size stand for equal content, against accidents and not
 * against attackers.
 */
export interface ContentHash {
  /** The next file's content has `size` bytes. */
  start(size: number): void;
  update(chunk: Uint8Array, start: number, end: number): void;
  digest(): bigint;
}

/** Resolves with a maker of hashes. Layers that are read side by side need one each. */
export async function loadContentHash(): Promise<() => ContentHash> {
  const xxh = await xxhash();
  return () => createContentHash(xxh);
}

function createContentHash(xxh: XXHashAPI): ContentHash {
  const empty = xxh.h64Raw(new Uint8Array(0));
  let expected = 0;
  let whole: bigint | undefined;
  let partial: ReturnType<typeof xxh.create64> | undefined;
  return {
    start: (size) => {
      expected = size;
      whole = undefined;
      partial = undefined;
    },
    update: (chunk, start, end) => {
      const bytes = chunk.subarray(start, end);
      // Most files lie within one chunk; a streaming state for each would cost more than the hash.
      if (bytes.length === expected) whole = xxh.h64Raw(bytes);
      else partial = (partial ?? xxh.create64()).update(bytes);
    },
    digest: () => whole ?? partial?.digest() ?? empty,
  };
}
