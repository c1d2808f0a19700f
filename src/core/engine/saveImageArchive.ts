import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CallOptions, EngineClient } from './engineClient.ts';
import { EngineError } from './engineError.ts';

export interface SaveOptions extends CallOptions {
  /** Bytes written so far. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Writes images as one archive to a file. It appears whole or not at all, in the place of one that was there before:
 * until it is complete it has another name beside, which a failure or the signal removes.
 *
 * @returns its size in bytes
 * @throws EngineError from the engine, or the file system's own error
 */
export async function saveImageArchive(
  client: Pick<EngineClient, 'saveImages'>,
  references: readonly string[],
  path: string,
  options: SaveOptions = {},
): Promise<number> {
  const { signal, onBytes } = options;
  const part = `${path}.${randomUUID()}.part`;
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Uint8Array, _, done) {
      bytes += chunk.byteLength;
      onBytes?.(bytes);
      done(null, chunk);
    },
  });
  try {
    const archive = Readable.from(await client.saveImages(references, options));
    const ends = signal === undefined ? {} : { signal };
    await pipeline(archive, count, createWriteStream(part, { flags: 'wx' }), ends);
    await rename(part, path);
    return bytes;
  } catch (error) {
    await rm(part, { force: true });
    throw signal?.aborted === true ? new EngineError('aborted', 'The call was cancelled.') : error;
  }
}
