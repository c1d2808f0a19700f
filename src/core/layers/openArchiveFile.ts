import { createReadStream } from 'node:fs';

/** Large reads are what makes a file as fast to read as the disk is. */
const chunkSize = 1024 * 1024;

/** The bytes of an archive file. Opening happens with the first read, which rejects when it fails. */
export function openArchiveFile(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: chunkSize });
}
