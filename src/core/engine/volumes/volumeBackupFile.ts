import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { EngineError } from '../engineError.ts';
import { backUpVolume, type BackUpOptions } from './copyVolume.ts';
import type { VolumeClient } from './volumeHelper.ts';

/** Called as bytes come by, with how many there were so far. */
export type OnBytes = (bytes: number) => void;

/**
 * Writes everything in a volume to a tar file. It appears there whole or not at all: until it is complete it has another
 * name beside, which a failure or the signal removes.
 */
export async function backUpVolumeToFile(
  client: VolumeClient,
  volume: string,
  file: string,
  options: BackUpOptions = {},
): Promise<number> {
  const part = `${file}.${randomUUID()}.part`;
  let bytes = 0;
  try {
    const onBytes: OnBytes = (now) => {
      bytes = now;
      options.onBytes?.(now);
    };
    const tar = backUpVolume(client, volume, { ...options, onBytes });
    await pipeline(Readable.from(tar), createWriteStream(part, { flags: 'wx' }));
    await rename(part, file);
    return bytes;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** The bytes of a backup, as they are; engines take gzip as well. */
export function readBackup(
  file: string,
  options: { readonly signal?: AbortSignal; readonly onBytes?: OnBytes } = {},
): AsyncIterable<Uint8Array> {
  const { signal } = options;
  const stream = createReadStream(file, signal === undefined ? {} : { signal });
  return counted(stream as AsyncIterable<Uint8Array>, options.onBytes);
}

export interface BackupContent {
  readonly files: number;
  /** Of the files, unpacked. */
  readonly bytes: number;
}

/**
 * Reads a backup from end to end, before anything is replaced by it.
 *
 * @throws EngineError of kind `rejected` for a file that is no tar, or is cut off
 */
export async function checkBackup(
  file: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<BackupContent> {
  const entries = extract();
  const source = createReadStream(file, options);
  const reading = (await isGzip(file))
    ? pipeline(source, createGunzip(), entries)
    : pipeline(source, entries);
  // Both ends fail together; the one that is waited for tells.
  reading.catch(() => undefined);
  let files = 0;
  let bytes = 0;
  try {
    for await (const entry of entries) {
      files += 1;
      bytes += entry.header.size;
      entry.resume();
    }
    await reading;
  } catch (error) {
    if (options.signal?.aborted === true) throw new EngineError('aborted', 'Cancelled.');
    const reason = error instanceof Error ? error.message : String(error);
    throw new EngineError('rejected', `This is no whole tar archive: ${reason}`, { cause: error });
  }
  if (files === 0)
    throw new EngineError('rejected', 'This is no tar archive: there is nothing in it.');
  return { files, bytes };
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: OnBytes | undefined,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    onBytes?.(bytes);
    yield chunk;
  }
}
