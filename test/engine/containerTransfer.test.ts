import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadContainerPath } from '../../src/core/engine/containerFiles/downloadContainerPath.ts';
import { followLinks } from '../../src/core/engine/containerFiles/followLinks.ts';
import { listContainerFolder } from '../../src/core/engine/containerFiles/listContainerFolder.ts';
import { readContainerPath } from '../../src/core/engine/containerFiles/readContainerPath.ts';
import { uploadToContainer } from '../../src/core/engine/containerFiles/uploadToContainer.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`files in and out of containers on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;
    let local: string;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    beforeEach(async () => {
      local = await mkdtemp(path.join(tmpdir(), 'transfer-'));
    });
    afterEach(async () => {
      await outside.clean();
      await rm(local, { recursive: true });
    });
    after(() => client.dispose());

    const names = async (id: string, folder: string): Promise<readonly string[]> =>
      (await listContainerFolder(client, id, folder)).files.map((file) => file.name);

    it('uploads files, folders and links into a stopped container, and downloads the same', async () => {
      const id = await outside.create('transfer-whole');
      const source = path.join(local, 'käse folder');
      await mkdir(path.join(source, 'sub'), { recursive: true });
      const large = Buffer.alloc(3_000_000, 'stevedore ');
      await writeFile(path.join(source, 'large'), large);
      await writeFile(path.join(source, 'empty'), '');
      await writeFile(path.join(source, 'sub', 'run.sh'), 'echo hi\n');
      await chmod(path.join(source, 'sub', 'run.sh'), 0o755);
      await symlink('sub/run.sh', path.join(source, 'link'));
      const told: string[] = [];
      await uploadToContainer(client, id, [source, path.join(source, 'large')], '/tmp', {
        onFile: (file, bytes) => told.push(`${path.basename(file)} ${bytes}`),
      });
      assert.deepEqual(told, ['empty 0', 'large 0', 'run.sh 3000000', 'large 3000008']);
      assert.deepEqual(await names(id, '/tmp'), ['käse folder', 'large']);
      const { files } = await listContainerFolder(client, id, '/tmp/käse folder/sub');
      assert.deepEqual([files[0]?.mode, files[0]?.change], [0o755, 'added']);
      const back = path.join(local, 'back');
      await downloadContainerPath(client, id, '/tmp/käse folder', back);
      assert.deepEqual((await readdir(back)).toSorted(), ['empty', 'large', 'link', 'sub']);
      assert.ok(large.equals(await readFile(path.join(back, 'large'))));
      assert.equal(await readFile(path.join(back, 'link'), 'utf8'), 'echo hi\n');
    });

    it('writes no half file: stopped between files, refused, or unreadable', async () => {
      const id = await outside.create('transfer-half');
      await writeFile(path.join(local, 'one'), Buffer.alloc(200_000, '1'));
      await writeFile(path.join(local, 'two'), 'two');
      const stop = new AbortController();
      const both = [path.join(local, 'one'), path.join(local, 'two')];
      await failsAs('aborted', () =>
        uploadToContainer(client, id, both, '/tmp', {
          signal: stop.signal,
          onFile: () => stop.abort(),
        }),
      );
      const [one] = (await listContainerFolder(client, id, '/tmp')).files;
      assert.deepEqual([one?.name, one?.bytes], ['one', 200_000]);
      await failsAs('gone', () => uploadToContainer(client, id, both, '/no/such'));
      await failsAs('rejected', () => uploadToContainer(client, id, both, '/etc/passwd'));
      await failsAs('gone', () => uploadToContainer(client, 'no-such-container', both, '/tmp'));
      const missing = uploadToContainer(client, id, [path.join(local, 'missing')], '/tmp');
      await assert.rejects(missing, /ENOENT/);
      assert.deepEqual(await names(id, '/tmp'), ['one']);
    });

    it('says what links lead to, and reads what only the container itself sees', async () => {
      const script = [
        'ln -s /bin/sh /tmp/file',
        'ln -s ../etc /tmp/folder',
        'ln -s /tmp/folder /tmp/twice',
        'ln -s nothing /tmp/broken',
        'ln -s /proc/mounts /tmp/kernel',
        'mkdir /scratch/sub',
        'printf "\\377\\0x" > /scratch/sub/bytes',
        'touch /ready',
        'sleep 1000',
      ].join('; ');
      const id = await outside.run('transfer-links', {
        command: ['sh', '-c', script],
        more: { HostConfig: { Tmpfs: { '/scratch': '' } } },
      });
      while (!(await client.containerPathExists(id, '/ready')));
      const { files } = await listContainerFolder(client, id, '/tmp');
      const followed = await followLinks(client, id, '/tmp', files);
      assert.deepEqual(Object.fromEntries(followed.map((file) => [file.name, file.leadsTo])), {
        file: 'file',
        folder: 'folder',
        twice: 'folder',
        broken: 'nowhere',
        kernel: undefined,
      });
      assert.deepEqual(await names(id, '/scratch/sub'), ['bytes']);
      const limit = { maxBytes: 100 };
      const bytes = await readContainerPath(client, id, '/scratch/sub/bytes', limit);
      assert.deepEqual([...(bytes ?? [])], [0xff, 0, 0x78]);
      assert.equal(await readContainerPath(client, id, '/scratch/none', limit), undefined);
      assert.equal(await readContainerPath(client, id, '/tmp/folder', limit), undefined);
      await failsAs('gone', () => listContainerFolder(client, id, '/scratch/none'));
    });
  });
}
