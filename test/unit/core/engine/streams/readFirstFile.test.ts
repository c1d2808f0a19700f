import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { readFirstFile } from '../../../../../src/core/engine/streams/readFirstFile.ts';

async function tarOf(fill: (tar: ReturnType<typeof pack>) => void): Promise<Readable> {
  const tar = pack();
  fill(tar);
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array);
  return Readable.from(chunks);
}

describe('readFirstFile', () => {
  it('passes over folders and links', async () => {
    const tar = await tarOf((entries) => {
      entries.entry({ name: 'etc', type: 'directory' });
      entries.entry({ name: 'link', type: 'symlink', linkname: 'passwd' });
      entries.entry({ name: 'etc/passwd' }, 'root:x');
      entries.entry({ name: 'etc/other' }, 'more');
    });
    const file = await readFirstFile(tar, 100);
    assert.equal(Buffer.from(file ?? []).toString(), 'root:x');
  });

  it('has nothing for an archive without files, or with too large a one', async () => {
    assert.equal(await readFirstFile(await tarOf(() => undefined), 100), undefined);
    const large = await tarOf((entries) => entries.entry({ name: 'x' }, 'x'.repeat(101)));
    assert.equal(await readFirstFile(large, 100), undefined);
  });

  it('tells an archive that breaks off', async () => {
    const whole = await tarOf((entries) => entries.entry({ name: 'x' }, 'x'.repeat(2000)));
    const [first] = (await whole.toArray()) as Uint8Array[];
    const broken = Readable.from([(first ?? new Uint8Array()).subarray(0, 300)]);
    await assert.rejects(readFirstFile(broken, 10_000));
  });
});
