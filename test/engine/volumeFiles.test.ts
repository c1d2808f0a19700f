import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine } from '../../scripts/engines/dockerEngine.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { restoreVolume } from '../../src/core/engine/volumes/copyVolume.ts';
import { createHelperSession, HELPER_LABEL } from '../../src/core/engine/volumes/helperSession.ts';
import { openVolumeFiles } from '../../src/core/engine/volumes/openVolumeFiles.ts';
import { restoreIntoVolume } from '../../src/core/engine/volumes/restoreIntoVolume.ts';
import {
  backUpVolumeToFile,
  checkBackup,
  readBackup,
} from '../../src/core/engine/volumes/volumeBackupFile.ts';
import {
  closeVolumeHelpers,
  openVolumeHelper,
  removeLeftOverHelpers,
} from '../../src/core/engine/volumes/volumeHelper.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const run = promisify(execFile);
const dropOwners = true;
const text = (content: Uint8Array) => Buffer.from(content).toString('utf8');
const bytes = (content: string) => Buffer.from(content);

/** A file system of one megabyte. */
async function smallDisk(): Promise<{ readonly folder: string; free(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stevedore-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'stevedore-disk', folder]);
  return {
    folder,
    free: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

for (const [name, start] of engineKinds) {
  describe(`files and backups of volumes on ${name}`, () => {
    const session = createHelperSession();
    let client: EngineClient;
    let outside: OutsideEngine;
    let folder: string;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
      folder = await mkdtemp(path.join(tmpdir(), 'stevedore-backup-'));
    });
    afterEach(async () => {
      await outside.clean();
      assert.equal(session.open.size, 0);
      // An engine takes a container that has ended away by itself, Podman a moment later.
      await waitFor('nothing to be left behind', async () => {
        const containers = await client.listContainers();
        return containers.every(({ labels }) => labels[HELPER_LABEL] === undefined);
      });
      for (const volume of await client.listVolumes()) {
        if (volume.name.startsWith('vf-')) await client.removeVolume(volume.name);
      }
    });
    after(async () => {
      client.dispose();
      await rm(folder, { recursive: true });
    });

    const open = (volume: string) => openVolumeFiles(client, volume, session);

    it('lists, reads, writes, renames and removes, and the container goes with the last look', async () => {
      await client.createVolume({ name: 'vf-edit' });
      const files = await open('vf-edit');
      try {
        assert.equal(files.canRemove, true);
        assert.deepEqual(await files.list('/'), []);
        await files.makeFolder('/conf');
        await files.write('/conf/app.ini', bytes('port=80\n'));
        await files.write('/conf/app.ini', bytes('port=8080\n'));
        const read = await files.read('/conf/app.ini', { maxBytes: 1000 });
        assert.equal(text(read), 'port=8080\n');
        await files.rename('/conf/app.ini', '/conf/käse b.ini');
        const listed = await files.list('/conf');
        assert.deepEqual(
          listed.map((file) => [file.name, file.kind, file.bytes]),
          [['käse b.ini', 'file', 10]],
        );
        assert.equal((await files.stat('/conf'))?.isFolder, true);
        assert.equal(await files.stat('/nothing'), undefined);
        await failsAs('gone', () => files.read('/nothing', { maxBytes: 10 }));
        await files.remove('/conf');
        assert.deepEqual(await files.list('/'), []);
        await failsAs('rejected', () => files.remove('/'));
      } finally {
        await files.close();
      }
      await files.close();
    });

    it('follows no link out of the volume', async () => {
      await client.createVolume({ name: 'vf-links' });
      const id = await outside.run('vf-linker', {
        command: ['ln', '-s', '/etc', '/v/out'],
        more: { HostConfig: { Binds: ['vf-links:/v'] } },
      });
      await client.waitForContainer(id, 'notRunning');
      const files = await open('vf-links');
      try {
        await failsAs('rejected', () => files.write('/out/passwd', bytes('x')));
        await failsAs('rejected', () => files.read('/out/passwd', { maxBytes: 1000 }));
        assert.equal(await files.stat('/out/passwd'), undefined);
      } finally {
        await files.close();
      }
    });

    it('writes a backup to a file, and puts it back over what changed, with or without the rest', async () => {
      await client.createVolume({ name: 'vf-data' });
      let files = await open('vf-data');
      await files.write('/a', bytes('old'));
      await files.close();
      const file = path.join(folder, 'data.tar');
      const seen: number[] = [];
      const size = await backUpVolumeToFile(client, 'vf-data', file, {
        ...{ session, dropOwners },
        onBytes: (now) => seen.push(now),
      });
      assert.equal((await stat(file)).size, size);
      assert.equal(seen.at(-1), size);
      assert.ok((await checkBackup(file)).files >= 1);

      files = await open('vf-data');
      await files.write('/a', bytes('new'));
      await files.write('/b', bytes('more'));
      await files.close();
      const options = { session, evenRunning: false };
      await restoreIntoVolume(client, 'vf-data', readBackup(file), { ...options, empty: false });
      files = await open('vf-data');
      assert.equal(text(await files.read('/a', { maxBytes: 10 })), 'old');
      assert.equal(text(await files.read('/b', { maxBytes: 10 })), 'more');
      await files.close();

      await outside.create('vf-holder', { more: { HostConfig: { Binds: ['vf-data:/v'] } } });
      const packed = path.join(folder, 'data.tar.gz');
      await writeFile(packed, gzipSync(await readFile(file)));
      await restoreIntoVolume(client, 'vf-data', readBackup(packed), { ...options, empty: true });
      files = await open('vf-data');
      assert.deepEqual(
        (await files.list('/')).map((one) => one.name),
        ['a'],
      );
      await files.close();
    });

    it('restores under running containers only when told to', async () => {
      await client.createVolume({ name: 'vf-busy' });
      const file = path.join(folder, 'busy.tar');
      await backUpVolumeToFile(client, 'vf-busy', file, { session, dropOwners });
      await outside.run('vf-runner', { more: { HostConfig: { Binds: ['vf-busy:/v'] } } });
      const options = { session, empty: true, evenRunning: false };
      const refused = await failsAs('conflict', () =>
        restoreIntoVolume(client, 'vf-busy', readBackup(file), options),
      );
      assert.match(refused.message, /vf-runner/);
      await restoreIntoVolume(client, 'vf-busy', readBackup(file), {
        ...options,
        evenRunning: true,
      });
    });

    it('refuses what is no whole backup before anything is touched', async () => {
      const file = path.join(folder, 'broken.tar');
      await writeFile(file, 'this is no tar');
      await failsAs('rejected', () => checkBackup(file));
      await client.createVolume({ name: 'vf-cut' });
      const files = await open('vf-cut');
      await files.write('/big', new Uint8Array(200_000));
      await files.close();
      await backUpVolumeToFile(client, 'vf-cut', file, { session, dropOwners });
      const whole = await readFile(file);
      await writeFile(file, whole.subarray(0, 100_000));
      await failsAs('rejected', () => checkBackup(file));
      await writeFile(file, gzipSync(whole).subarray(0, 100));
      await failsAs('rejected', () => checkBackup(file));
    });

    it('leaves no half backup when the disk is full, or when it is cancelled', async () => {
      await client.createVolume({ name: 'vf-big' });
      const files = await open('vf-big');
      await files.write('/big', new Uint8Array(4_000_000));
      await files.close();
      const disk = await smallDisk();
      try {
        const target = path.join(disk.folder, 'big.tar');
        await assert.rejects(
          backUpVolumeToFile(client, 'vf-big', target, { session, dropOwners }),
          /ENOSPC/,
        );
        assert.deepEqual(await readdir(disk.folder), []);
      } finally {
        await disk.free();
      }
      const stop = new AbortController();
      const own = path.join(folder, 'own');
      await mkdir(own);
      await failsAs('aborted', () =>
        backUpVolumeToFile(client, 'vf-big', path.join(own, 'big.tar'), {
          ...{ session, dropOwners, signal: stop.signal },
          onBytes: () => stop.abort(),
        }),
      );
      assert.deepEqual(await readdir(own), []);
    });

    it('leaves no new volume when there is no room for what is in the backup', async () => {
      await client.createVolume({ name: 'vf-source' });
      const files = await open('vf-source');
      await files.write('/big', new Uint8Array(3_000_000));
      await files.close();
      const file = path.join(folder, 'source.tar');
      await backUpVolumeToFile(client, 'vf-source', file, { session, dropOwners });
      const driverOptions = { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' };
      const spec = { name: 'vf-small', driver: 'local', driverOptions };
      await assert.rejects(
        restoreVolume(client, spec, readBackup(file), { session }),
        // Podman makes no volume of a size here.
        name.startsWith('Podman') ? /size/ : /no space left/i,
      );
      assert.equal((await client.listVolumes({ ids: ['vf-small'] })).length, 0);
    });

    it('finds the containers that an earlier editor left behind, and no others', async () => {
      await client.createVolume({ name: 'vf-left' });
      const own = await openVolumeHelper(client, 'vf-left', { session });
      const died = { owner: session.owner.replace(/\d+$/, '999999999'), open: new Set<string>() };
      const lost = await openVolumeHelper(client, 'vf-left', { session: died });
      const elsewhere = { owner: 'elsewhere/1', open: new Set<string>() };
      const others = await openVolumeHelper(client, 'vf-left', { session: elsewhere });
      assert.deepEqual(await removeLeftOverHelpers(client, session), [lost]);
      await closeVolumeHelpers(client, 'vf-left', session);
      session.open.clear();
      await failsAs('gone', () => client.inspect('container', own));
      await client.removeContainer(others, { force: true });
    });

    it('says that the volume is gone, and makes none by looking at it', async () => {
      await failsAs('gone', () => open('vf-none'));
      assert.equal((await client.listVolumes({ ids: ['vf-none'] })).length, 0);
    });
  });
}

describe('volumes of an engine of one’s own', () => {
  it('need an image, and never pull one', async () => {
    const engine = await startDockerEngine({ name: 'volbare' });
    const client = await connectTo(engine);
    try {
      await client.createVolume({ name: 'bare' });
      const session = createHelperSession();
      await failsAs('unsupported', () => openVolumeFiles(client, 'bare', session));
      assert.deepEqual(await client.listImages(), []);
    } finally {
      client.dispose();
      await engine.stop();
    }
  });

  it('survive an engine that goes in the middle of a backup: no file, and no container in the end', async () => {
    const engine = await startDockerEngine({ name: 'volgone' });
    const folder = await mkdtemp(path.join(tmpdir(), 'stevedore-gone-'));
    const session = createHelperSession();
    let client = await connectTo(engine);
    try {
      await importBusybox(engine);
      await client.createVolume({ name: 'gone' });
      const files = await openVolumeFiles(client, 'gone', session);
      await files.write('/big', new Uint8Array(30_000_000));
      await files.close();
      let killed: Promise<void> | undefined;
      await failsAs('disconnected', () =>
        backUpVolumeToFile(client, 'gone', path.join(folder, 'x.tar'), {
          session,
          onBytes: () => {
            killed ??= engine.kill();
          },
        }),
      );
      await killed;
      assert.deepEqual(await readdir(folder), []);
      client.dispose();
      await engine.start();
      client = await connectTo(engine);
      assert.equal((await removeLeftOverHelpers(client, session)).length, 1);
      assert.deepEqual(await client.listContainers(), []);
    } finally {
      client.dispose();
      await engine.stop();
      await rm(folder, { recursive: true });
    }
  });
});
