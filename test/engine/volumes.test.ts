import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import {
  backUpVolume,
  cloneVolume,
  emptyVolume,
  restoreVolume,
  volumeUsers,
} from '../../src/core/engine/volumes/copyVolume.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const dropOwners = true;

for (const [name, start] of engineKinds) {
  const isPodman = name.startsWith('Podman');

  describe(`volumes on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(async () => {
      await outside.clean();
      for (const volume of await client.listVolumes()) {
        if (volume.name.startsWith('copy-')) await client.removeVolume(volume.name);
      }
    });
    after(() => client.dispose());

    /** Runs a script with the volume at /v. @returns what it printed */
    const inVolume = async (volume: string, script: string): Promise<string> => {
      const id = await outside.run(`copy-with-${volume}`, {
        command: ['sh', '-c', script],
        more: { HostConfig: { Binds: [`${volume}:/v`] } },
      });
      await client.waitForContainer(id, 'notRunning');
      const parts: Uint8Array[] = [];
      for await (const { data } of await client.containerLogs(id))
        parts.push(Uint8Array.from(data));
      await outside.remove(id);
      return Buffer.concat(parts).toString('utf8');
    };
    const FILL =
      'mkdir -p /v/a/b; echo käse > "/v/a/b/c d"; chown 12:34 /v/a/b/c*; chmod 600 /v/a/b/c*; ln -s a /v/l; chmod 751 /v/a';
    const SHOW = 'cd /v; find . | sort; cat "a/b/c d"; stat -c %u:%g:%a a/b/c* a; readlink l';
    /** No container but those of the test. */
    const noHelper = async (): Promise<void> => {
      const left = (await client.listContainers()).filter(
        ({ labels }) => labels['dev.stevedore.volume-helper'] !== undefined,
      );
      assert.deepEqual(left, []);
    };

    it('backs up and restores everything, with owners, permissions and links', async () => {
      await client.createVolume({ name: 'copy-from', labels: { a: 'b' } });
      await inVolume('copy-from', FILL);
      const written = await inVolume('copy-from', SHOW);
      const shown = isPodman ? written.replace('12:34', '0:0') : written;
      if (isPodman) {
        await failsAs('unsupported', () => backUpVolume(client, 'copy-from').next());
        await failsAs('unsupported', () => cloneVolume(client, 'copy-from', 'copy-clone'));
        assert.equal((await client.listVolumes({ ids: ['copy-clone'] })).length, 0);
      }
      const chunks: Uint8Array[] = [];
      for await (const chunk of backUpVolume(client, 'copy-from', { dropOwners }))
        chunks.push(chunk);
      await restoreVolume(client, { name: 'copy-to' }, toStream(chunks));
      assert.equal(await inVolume('copy-to', SHOW), shown);
      await cloneVolume(client, 'copy-from', 'copy-clone', { dropOwners });
      assert.equal(await inVolume('copy-clone', SHOW), shown);
      const [clone] = await client.listVolumes({ ids: ['copy-clone'] });
      assert.equal(clone?.labels['a'], 'b');
      await failsAs('conflict', () => cloneVolume(client, 'copy-from', 'copy-to'));
      await noHelper();
    });

    it('leaves nothing behind when it fails or is cancelled', async () => {
      await failsAs('gone', () => cloneVolume(client, 'copy-none', 'copy-new'));
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.alloc(512, 1));
        throw new Error('disk gone');
      }
      await assert.rejects(restoreVolume(client, { name: 'copy-new' }, broken()));
      await client.createVolume({ name: 'copy-from' });
      await inVolume('copy-from', 'dd if=/dev/urandom of=/v/big bs=1M count=8');
      const stop = new AbortController();
      const cancelled = async (): Promise<void> => {
        for await (const chunk of backUpVolume(client, 'copy-from', {
          signal: stop.signal,
          dropOwners,
        })) {
          if (chunk.length > 0) stop.abort();
        }
      };
      await failsAs('aborted', cancelled);
      for await (const chunk of backUpVolume(client, 'copy-from', { dropOwners })) {
        if (chunk.length > 0) break;
      }
      const signal = AbortSignal.abort();
      await failsAs('aborted', () => cloneVolume(client, 'copy-from', 'copy-new', { signal }));
      const names = (await client.listVolumes()).map((volume) => volume.name);
      assert.deepEqual(
        names.filter((one) => one.startsWith('copy-')),
        ['copy-from'],
      );
      await noHelper();
    });

    it('empties a volume that nobody uses, and names who does', async () => {
      await client.createVolume({ name: 'copy-full', labels: { keep: 'me' } });
      await inVolume('copy-full', FILL);
      const user = await outside.create('copy-user', {
        more: { HostConfig: { Binds: ['copy-full:/v'] } },
      });
      assert.deepEqual(await volumeUsers(client, 'copy-full'), ['copy-user']);
      await failsAs('conflict', () => emptyVolume(client, 'copy-full'));
      await outside.remove(user);
      await emptyVolume(client, 'copy-full');
      assert.equal(await inVolume('copy-full', 'ls -A /v'), '');
      const [volume] = await client.listVolumes({ ids: ['copy-full'] });
      assert.deepEqual(volume?.labels, { keep: 'me' });
    });

    it('makes volumes with driver options and networks with all their settings', async () => {
      await client.createVolume({
        name: 'copy-options',
        driver: 'local',
        driverOptions: { type: 'tmpfs', device: 'tmpfs', o: 'nodev' },
      });
      const volume = await client.inspect('volume', 'copy-options');
      assert.equal((volume['Options'] as Record<string, string>)['type'], 'tmpfs');
      const network = await client.createNetwork({
        name: 'copy-net',
        driver: 'bridge',
        subnet: '10.217.0.0/24',
        gateway: '10.217.0.3',
        range: '10.217.0.128/25',
        internal: true,
        labels: { a: 'b' },
      });
      try {
        const made = (await client.inspect('network', network)) as unknown as {
          Internal: boolean;
          Labels: object;
          IPAM: { Config: readonly object[] };
        };
        assert.equal(made.Internal, true);
        assert.deepEqual(made.Labels, { a: 'b' });
        const [config] = made.IPAM.Config as readonly Record<string, string>[];
        assert.equal(config?.['Gateway'], '10.217.0.3');
        // Podman 4.3 has a range of its own making.
        if (!isPodman) assert.equal(config['IPRange'], '10.217.0.128/25');
      } finally {
        await client.removeNetwork(network);
      }
    });
  });
}

async function* toStream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}
