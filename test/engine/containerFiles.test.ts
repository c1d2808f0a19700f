import assert from 'node:assert/strict';
import {
  makeContainerFolder,
  removeContainerPath,
  renameContainerPath,
  writeContainerFile,
} from '../../src/core/engine/containerFiles/editContainerFiles.ts';
import { listContainerFolder } from '../../src/core/engine/containerFiles/listContainerFolder.ts';
import { resolveContainerPath } from '../../src/core/engine/containerFiles/resolveContainerPath.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import type { ContainerFile } from '../../src/core/model/containerFile.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { shelllessImage } from './containerFiles/shelllessImage.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`files of containers on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;
    let shellless: string;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
      shellless = await shelllessImage(client, outside, engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(async () => {
      await client.removeImage(shellless, { force: true });
      client.dispose();
    });

    const list = async (id: string, folder: string): Promise<Map<string, ContainerFile>> => {
      const { files, complete } = await listContainerFolder(client, id, folder);
      assert.ok(complete);
      return new Map(files.map((file) => [file.name, file]));
    };
    const text = async (id: string, path: string): Promise<string | undefined> => {
      const bytes = await client.readContainerFile(id, path);
      return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    };

    it('lists the same in a running container by its shell and in a stopped one by its archive', async () => {
      const script = [
        'mkdir "/tmp/a folder"',
        'printf 12345 > "/tmp/with\nline feed"',
        'chmod 640 /tmp/*feed',
        'ln -s "a folder" /tmp/-link',
        'touch /tmp/.hidden',
        'rm /etc/group',
        'echo more >> /etc/passwd',
        'ln -s /tmp /way',
        'touch /ready',
        'sleep 1000',
      ].join('; ');
      const id = await outside.run('files-list', { command: ['sh', '-c', script] });
      while (!(await client.containerPathExists(id, '/ready')));
      const programs: number[] = [];
      for (const state of ['running', 'stopped']) {
        const tmp = await list(id, '/way/../tmp');
        const names = ['a folder', '-link', '.hidden', 'with\nline feed'];
        assert.deepEqual([...tmp.keys()].toSorted(), names.toSorted(), state);
        assert.equal(tmp.get('a folder')?.kind, 'folder', state);
        const file = tmp.get('with\nline feed');
        assert.deepEqual([file?.kind, file?.bytes, file?.mode], ['file', 5, 0o640], state);
        assert.ok(Math.abs((file?.modifiedAt ?? 0) - Date.now()) < 120_000, state);
        assert.equal(file?.change, 'added', state);
        assert.equal(tmp.get('-link')?.linkTarget, 'a folder', state);
        const etc = await list(id, '/etc');
        assert.equal(etc.get('passwd')?.change, 'modified', state);
        assert.equal(etc.get('group')?.change, 'deleted', state);
        assert.equal(etc.get('shadow')?.change, undefined, state);
        const root = await list(id, '/');
        assert.equal(root.get('way')?.kind, 'link', state);
        assert.equal(root.get('bin')?.kind, 'folder', state);
        programs.push((await list(id, '/bin')).size);
        await client.killContainer(id).catch(() => undefined);
        await client.waitForContainer(id, 'notRunning');
      }
      assert.equal(programs[0], programs[1]);
      assert.ok((programs[0] ?? 0) > 3, String(programs));
      assert.equal((await resolveContainerPath(client, id, '/way/-link'))?.path, '/tmp/a folder');
      await failsAs('gone', () => listContainerFolder(client, id, '/no/such'));
      await failsAs('rejected', () => listContainerFolder(client, id, '/etc/passwd'));
      await failsAs('gone', () => listContainerFolder(client, 'no-such-container', '/'));
    });

    it('lists a container that has no shell, running or not, and stops at a limit', async () => {
      const id = await outside.create('files-shellless', {
        command: ['/app/sleep', '1000'],
        more: { Image: shellless },
      });
      for (const state of ['created', 'running']) {
        const app = await list(id, '/app');
        assert.deepEqual([...app.keys()], ['data', 'config', 'current', 'sleep'], state);
        assert.equal(app.get('current')?.linkTarget, 'config', state);
        assert.equal((await list(id, '/')).get('var')?.kind, 'folder', state);
        const bounded = await listContainerFolder(client, id, '/', { maxBytes: 1_000_000 });
        assert.equal(bounded.complete, false, state);
        const known = bounded.files.map((file) => file.name);
        for (const usual of ['app', 'etc', 'var']) assert.ok(known.includes(usual), usual);
        if (state === 'created') await client.startContainer(id);
      }
    });

    it('writes files and makes folders in stopped containers without a shell, owners kept', async () => {
      const id = await outside.create('files-write', {
        command: ['/app/sleep', '1000'],
        more: { Image: shellless },
      });
      await writeContainerFile(client, id, '/app/current', Buffer.from('new käse\n'));
      assert.equal(await text(id, '/app/config'), 'new käse\n');
      const app = await list(id, '/app');
      assert.equal(app.get('config')?.mode, 0o640);
      assert.equal(app.get('config')?.change, 'modified');
      assert.equal(app.get('current')?.kind, 'link');
      await makeContainerFolder(client, id, '/app/made');
      await makeContainerFolder(client, id, '/app/made');
      await writeContainerFile(client, id, '/app/made/file', Buffer.from('x'));
      assert.equal((await list(id, '/app/made')).get('file')?.change, 'added');
      await failsAs('rejected', () => writeContainerFile(client, id, '/app/data', Buffer.from('')));
      await failsAs('gone', () => writeContainerFile(client, id, '/no/such', Buffer.from('')));
      await failsAs('conflict', () => makeContainerFolder(client, id, '/app/config'));
      const stop = AbortSignal.abort();
      await failsAs('aborted', () =>
        writeContainerFile(client, id, '/app/config', Buffer.from(''), { signal: stop }),
      );
      assert.equal(await text(id, '/app/config'), 'new käse\n');
    });

    it('gives a new file its folder’s owner, and a rewritten one its own', async () => {
      const script =
        'mkdir /own; chown 12:34 /own; touch /own/f; chown 56:78 /own/f; touch /ready; sleep 1000';
      const id = await outside.run('files-owner', { command: ['sh', '-c', script] });
      while (!(await client.containerPathExists(id, '/ready')));
      await writeContainerFile(client, id, '/own/f', Buffer.from('1'));
      await writeContainerFile(client, id, '/own/g', Buffer.from('2'));
      const session = await client.exec(id, {
        command: ['stat', '-c', '%u:%g', '/own/f', '/own/g'],
        tty: false,
      });
      let out = '';
      for await (const { data } of session.output) out += Buffer.from(data).toString();
      assert.equal(out, '56:78\n12:34\n');
    });

    it('removes and renames in a running container, and refuses where it cannot', async () => {
      const script = 'mkdir -p /w/sub; touch /w/-f /w/sub/x /w/taken /ready; sleep 1000';
      const id = await outside.run('files-remove', {
        command: ['sh', '-c', script],
        more: { HostConfig: { Tmpfs: { '/mounted': '' } } },
      });
      while (!(await client.containerPathExists(id, '/ready')));
      await renameContainerPath(client, id, '/w/-f', '/w/$(touch x) "y"');
      await removeContainerPath(client, id, '/w/sub');
      assert.deepEqual([...(await list(id, '/w')).keys()], ['$(touch x) "y"', 'taken']);
      await failsAs('conflict', () =>
        renameContainerPath(client, id, '/w/$(touch x) "y"', '/w/taken'),
      );
      await failsAs('gone', () => removeContainerPath(client, id, '/w/sub'));
      await failsAs('rejected', () => removeContainerPath(client, id, '/w/..'));
      const busy = await failsAs('rejected', () => removeContainerPath(client, id, '/mounted'));
      assert.match(busy.message, /mounted/);
      await client.killContainer(id);
      await client.waitForContainer(id, 'notRunning');
      await failsAs('unsupported', () => removeContainerPath(client, id, '/w/taken'));
      await failsAs('unsupported', () => renameContainerPath(client, id, '/w/taken', '/w/new'));
      const bare = await outside.run('files-bare', {
        command: ['/app/sleep', '1000'],
        more: { Image: shellless },
      });
      await failsAs('unsupported', () => removeContainerPath(client, bare, '/app/config'));
      assert.equal(await text(bare, '/app/config'), 'old\n');
    });
  });
}
