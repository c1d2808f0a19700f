import { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';

/** The header of a tar's first entry: of a path's archive, its own. The rest is not read. */
export async function firstHeader(tar: AsyncIterable<Uint8Array>): Promise<Header | undefined> {
  const entries = extract();
  const source = Readable.from(tar);
  source.on('error', (error) => entries.destroy(error));
  source.pipe(entries);
  try {
    for await (const { header } of entries) return header;
    return undefined;
  } finally {
    source.destroy();
    entries.destroy();
  }
}
