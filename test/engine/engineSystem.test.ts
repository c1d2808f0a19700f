import assert from 'node:assert/strict';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { dockerCli } from '../support/dockerCli.ts';
import { engineKinds, sharedDocker } from '../support/sharedEngines.ts';
import { buildLines } from './client/buildLines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`the engine itself: ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    it('tells about itself and its registries', async () => {
      const info = await client.engineInfo();
      assert.equal(info.version, client.server.version);
      assert.ok(info.cpus >= 1 && info.memoryBytes > 1e8);
      assert.match(info.cgroupVersion, /^v?[12]$/);
      assert.match(info.storageDriver, /\w/);
      assert.match(info.rootFolder, /^\//);
      assert.deepEqual(info.mirrors, []);
      if (!name.startsWith('Podman')) assert.ok(info.insecureRegistries.includes('127.0.0.0/8'));
    });

    it('measures the disk per kind, with what is in use', async () => {
      const id = await outside.run('system-usage', {
        command: ['sh', '-c', 'dd if=/dev/zero of=/f bs=1M count=3; touch /ready; sleep 1000'],
      });
      while (!(await client.containerPathExists(id, '/ready')));
      const running = await client.diskUsage();
      const one = running.containers.items.find((item) => item.id === id);
      assert.equal(one?.inUse, true);
      assert.ok(one.bytes >= 3 << 20, String(one.bytes));
      assert.ok(running.images.bytes > 0 && running.images.activeCount >= 1);
      await client.killContainer(id);
      await client.waitForContainer(id, 'notRunning');
      const stopped = await client.diskUsage();
      assert.ok(
        stopped.containers.reclaimableBytes >= running.containers.reclaimableBytes + (3 << 20),
      );
    });

    it('prunes the build cache, or says that there is none', async () => {
      if (name.startsWith('Podman')) {
        await failsAs('unsupported', () => client.pruneBuildCache({ all: true }));
        return;
      }
      const { bytes, removed } = await client.pruneBuildCache({ all: true, unusedFor: '1h' });
      assert.ok(bytes >= 0 && Array.isArray(removed));
      await client.pruneBuildCache({ all: true, keepBytes: 0 });
      assert.equal((await client.diskUsage()).buildCache.bytes, 0);
    });

    it('listens to some kinds of events only', async () => {
      const stop = new AbortController();
      const events = await client.events({ signal: stop.signal, types: ['volume'] });
      const id = await outside.create('system-events');
      await client.createVolume({ name: 'system-events' });
      for await (const event of events) {
        assert.equal(event.type, 'volume');
        if (event.id === 'system-events') break;
      }
      stop.abort();
      await outside.remove(id);
      await client.removeVolume('system-events');
    });
  });
}

describe('disk usage beside the docker CLI', () => {
  for (const [name, start] of engineKinds) {
    it(`adds up as \`docker system df\` does: ${name}`, async () => {
      const engine = await start();
      const outside = new OutsideEngine(engine.socketPath);
      const client = await connectTo(engine);
      try {
        await buildLines(client, 'FROM busybox:1.35\nRUN dd if=/dev/zero of=/f bs=1k count=500', [
          'system-df:1',
        ]);
        await client.createVolume({ name: 'system-df' });
        await outside.create('system-df');
        const docker = dockerCli(await sharedDocker());
        const printed = await docker('-H', engine.host, 'system', 'df', '--format', '{{json .}}');
        const usage = await client.diskUsage();
        const theirs = printed
          .split('\n')
          .map((line) => JSON.parse(line) as Record<string, string>);
        const kinds = [usage.images, usage.containers, usage.volumes, usage.buildCache];
        for (const [index, kind] of kinds.entries()) {
          const row = theirs[index] ?? {};
          assert.equal(String(kind.count), row['TotalCount'], row['Type']);
          const reclaimable = toBytes(row['Reclaimable'] ?? '');
          const ours = kind.reclaimableBytes;
          const isImages = row['Type'] === 'Images';
          if (isImages && name.startsWith('Podman')) {
            // It tells the CLI neither of layers nor of an image's users, which leaves nothing to reclaim there.
            assert.ok(reclaimable === 0 && ours >= 500_000, String(ours));
            continue;
          }
          assert.equal(String(kind.activeCount), row['Active'], row['Type']);
          // The CLI counts layers that unused images share with used ones, too.
          const least = isImages ? 0 : reclaimable * 0.99 - 100;
          const message = `${row['Type'] ?? ''}: ${ours}, ${reclaimable}`;
          assert.ok(ours >= least && ours <= reclaimable * 1.01 + 100, message);
        }
      } finally {
        await outside.clean();
        await client.removeVolume('system-df');
        await client.removeImage('system-df:1', { force: true });
        client.dispose();
      }
    });
  }
});

function toBytes(text: string): number {
  const [, number = '0', unit = 'B'] = /^([\d.]+)([kMG]?B)/.exec(text) ?? [];
  return Number(number) * ({ B: 1, kB: 1e3, MB: 1e6, GB: 1e9 }[unit] ?? 1);
}
