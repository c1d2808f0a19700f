import { open } from 'node:fs/promises';

/** Large enough for reading to be as fast as the disk is, small enough for what is read ahead not to count. */
const chunkSize = 256 * 1024;

/** The bytes of an archive file. It is opened with the first read, which rejects when that fails. */
export async function* openArchiveFile(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    yield* handle.createReadStream({ highWaterMark: chunkSize }) as AsyncIterable<Uint8Array>;
  } finally {
    await handle.close();
  }
}
