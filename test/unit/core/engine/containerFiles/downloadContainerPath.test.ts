import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, type Pack } from 'tar-stream';
import { downloadContainerPath } from '../../../../../src/core/engine/containerFiles/downloadContainerPath.ts';

type Entry = Parameters<Pack['entry']>[0] & { readonly content?: string };

const source = (entries: readonly Entry[], failure?: Error) => ({
  containerArchive: () => {
    const tar = pack();
    for (const { content, ...header } of entries) tar.entry(header, content ?? '');
    tar.finalize();
    async function* read(): AsyncGenerator<Uint8Array> {
      yield* tar as AsyncIterable<Uint8Array>;
      if (failure !== undefined) throw failure;
    }
    return Promise.resolve(read());
  },
});

describe('downloadContainerPath', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'download-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const download = (entries: readonly Entry[], failure?: Error) =>
    downloadContainerPath(source(entries, failure), 'id', '/x', join(folder, 'out'));

  it('copies a folder with links and modes', async () => {
    await download([
      { name: 'x/', type: 'directory' },
      { name: 'x/link', type: 'symlink', linkname: '/etc' },
      { name: 'x/sub/deep', mode: 0o640, content: 'käse' },
      { name: 'x/twin', type: 'link', linkname: 'x/sub/deep' },
      { name: 'x/tty', type: 'character-device' },
    ]);
    const out = join(folder, 'out');
    assert.deepEqual((await readdir(out)).toSorted(), ['link', 'sub', 'twin']);
    assert.equal(await readFile(join(out, 'twin'), 'utf8'), 'käse');
    assert.equal(await readlink(join(out, 'link')), '/etc');
    assert.equal(await readFile(join(out, 'sub/deep'), 'utf8'), 'käse');
    assert.equal((await stat(join(out, 'sub/deep'))).mode & 0o777, 0o640);
  });

  it('copies a single file', async () => {
    await download([{ name: 'x', content: 'one' }]);
    assert.equal(await readFile(join(folder, 'out'), 'utf8'), 'one');
  });

  it('leaves nothing behind when the engine goes away, or the archive leads elsewhere', async () => {
    const top: Entry = { name: 'x/', type: 'directory' };
    const file: Entry = { name: 'x/f', content: 'y'.repeat(100_000) };
    await assert.rejects(download([top, file], new Error('engine gone')), /engine gone/);
    await assert.rejects(download([top, { name: 'x/../../evil', content: 'z' }]), /leads out/);
    const through: Entry[] = [
      { name: 'x/l', type: 'symlink', linkname: folder },
      { name: 'x/l/evil', content: 'z' },
    ];
    await assert.rejects(download([top, ...through]));
    assert.deepEqual(await readdir(folder), []);
  });
});
