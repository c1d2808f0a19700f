import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { extract } from 'tar-stream';

/** The first regular file of a tar stream; undefined when there is none, or one larger than the limit. */
export async function readFirstFile(
  tar: Readable,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const entries = extract();
  let file: Uint8Array[] | undefined;
  entries.on('entry', (header, body, next) => {
    if (file === undefined && header.type === 'file' && header.size <= maxBytes) {
      const chunks: Uint8Array[] = [];
      body.on('data', (chunk) => chunks.push(chunk as Uint8Array));
      file = chunks;
    }
    body.on('end', next);
    body.resume();
  });
  await pipeline(tar, entries);
  return file === undefined ? undefined : Buffer.concat(file);
}
