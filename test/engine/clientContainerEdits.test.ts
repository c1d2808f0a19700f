import assert from 'node:assert/strict';
import { keepSwap } from '../../src/core/engine/keepSwap.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { waitUntilHealthy } from '../../src/core/engine/waitUntilHealthy.ts';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { untilText } from './client/outputText.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const MIB = 1 << 20;
const SECOND = 1_000_000_000;

for (const [name, start] of engineKinds) {
  const isPodman = name.startsWith('Podman');

  describe(`client: container edits on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    it('renames, and says when the name is taken', async () => {
      const id = await outside.create('edit-old');
      await outside.create('edit-taken');
      await client.renameContainer(id, 'edit-new');
      assert.equal((await client.containerDetails(id)).name, 'edit-new');
      await failsAs('conflict', () => client.renameContainer(id, 'edit-taken'));
      await failsAs('gone', () => client.renameContainer('no-such-container', 'edit-x'));
    });

    it('changes limits and the restart policy, or says that the engine cannot', async () => {
      const id = await outside.run('edit-limits', {
        more: { HostConfig: { Memory: 32 << 20, MemorySwap: 64 << 20 } },
      });
      const update = {
        memoryBytes: 48 << 20,
        memorySwapBytes: 96 << 20,
        cpus: 0.75,
        pids: 77,
        restartPolicy: { name: 'on-failure', maximumRetries: 4 },
      } as const;
      if (isPodman) {
        await failsAs('unsupported', () => client.updateContainer(id, update));
      } else {
        await client.updateContainer(id, update);
        const details = await client.containerDetails(id);
        assert.equal(details.limits.memoryBytes, 48 << 20);
        assert.equal(details.limits.cpus, 0.75);
        assert.equal(details.limits.pids, 77);
        assert.equal(details.restartPolicy, 'on-failure:4');
        await failsAs('conflict', () => client.updateContainer(id, { memoryBytes: 1 << 30 }));
        assert.equal((await client.containerDetails(id)).limits.memoryBytes, 48 << 20);
      }
      await failsAs('gone', () => client.updateContainer('no-such-container', { cpus: 1 }));
    });

    if (!isPodman) {
      it('leaves swap as it was when memory changes, and raises both where one alone is refused', async () => {
        const change = async (id: string, memoryBytes: number) => {
          const { limits } = await client.containerDetails(id);
          const { update, raisedFrom } = keepSwap({ memoryBytes }, limits);
          await client.updateContainer(id, update);
          const after = (await client.containerDetails(id)).limits;
          return { raisedFrom, memory: after.memoryBytes, together: after.memorySwapBytes };
        };
        const run = (name: string, host: object) =>
          outside.run(name, { more: { HostConfig: host } });
        const unlimited = await run('edit-swap', { Memory: 32 * MIB, MemorySwap: -1 });
        for (const memory of [64 * MIB, 16 * MIB]) {
          const changed = await change(unlimited, memory);
          assert.deepEqual(changed, { raisedFrom: undefined, memory, together: -1 });
        }
        const limited = await run('edit-both', { Memory: 32 * MIB, MemorySwap: 48 * MIB });
        assert.deepEqual(await change(limited, 40 * MIB), {
          ...{ raisedFrom: undefined, memory: 40 * MIB, together: 48 * MIB },
        });
        assert.deepEqual(await change(limited, 64 * MIB), {
          ...{ raisedFrom: 48 * MIB, memory: 64 * MIB, together: 72 * MIB },
        });
        const free = await run('edit-free', {});
        assert.deepEqual(await change(free, 32 * MIB), {
          ...{ raisedFrom: undefined, memory: 32 * MIB, together: 64 * MIB },
        });
      });
    }

    it('tells what changed against the image', async () => {
      const script = 'echo x >> /etc/passwd; rm /etc/group; touch /new';
      const id = await outside.run('edit-changes', { command: ['sh', '-c', script] });
      await client.waitForContainer(id, 'notRunning');
      const changes = new Map(
        (await client.containerChanges(id)).map((one) => [one.path, one.kind]),
      );
      assert.equal(changes.get('/etc/passwd'), 'modified');
      assert.equal(changes.get('/etc/group'), 'deleted');
      assert.equal(changes.get('/new'), 'added');
      await failsAs('gone', () => client.containerChanges('no-such-container'));
    });

    it('commits an image with message and changed configuration', async () => {
      const id = await outside.run('edit-commit', { command: ['sh', '-c', 'echo made > /made'] });
      await client.waitForContainer(id, 'notRunning');
      const image = await client.commitContainer(id, {
        reference: 'localhost/edit-commit:one',
        message: 'what was done',
        author: 'somebody',
        changes: ['CMD ["cat", "/made"]', 'ENV A=b'],
      });
      try {
        const config = await client.imageConfig(image);
        assert.deepEqual(config.tags, ['localhost/edit-commit:one']);
        assert.deepEqual(config.command, ['cat', '/made']);
        assert.ok(config.environment.includes('A=b'));
        // Podman 4.3 drops the message.
        const [step] = await client.imageHistory(image);
        assert.equal(step?.comment === 'what was done', !isPodman);
      } finally {
        await client.removeImage('localhost/edit-commit:one', { force: true });
      }
      await failsAs('gone', () => client.commitContainer('no-such-container', {}));
    });

    it('exports the file system, and stops when told to', async () => {
      const id = await outside.create('edit-export');
      let bytes = 0;
      for await (const chunk of await client.exportContainer(id)) bytes += chunk.length;
      assert.ok(bytes > 500_000 && bytes % 512 === 0, String(bytes));
      const stop = new AbortController();
      const archive = await client.exportContainer(id, { signal: stop.signal });
      stop.abort();
      await failsAs('aborted', async () => {
        for await (const chunk of archive) bytes += chunk.length;
      });
      await failsAs('gone', () => client.exportContainer('no-such-container'));
    });

    it('waits for the end and its exit code, and gives up when told to', async () => {
      const script = 'while [ ! -e /stop ]; do sleep 0.05; done; exit 7';
      const id = await outside.run('edit-wait', { command: ['sh', '-c', script] });
      const stop = new AbortController();
      const given = client.waitForContainer(id, 'notRunning', { signal: stop.signal });
      stop.abort();
      await failsAs('aborted', () => given);
      const ended = client.waitForContainer(id, 'notRunning');
      await client.exec(id, { command: ['touch', '/stop'], tty: false });
      assert.equal((await ended).exitCode, 7);
      assert.equal((await client.waitForContainer(id, 'notRunning')).exitCode, 7);
      await failsAs('gone', () => client.waitForContainer('no-such-container', 'notRunning'));
    });

    it('attaches to what runs, and not to what does not', async () => {
      const id = await outside.run('edit-attach', {
        command: ['sh', '-c', 'while read line; do echo "got $line"; done; exit 5'],
        more: { OpenStdin: true, StdinOnce: false },
      });
      const session = await client.attachContainer(id, { columns: 80, rows: 24 });
      session.write('one\n');
      const output = session.output[Symbol.asyncIterator]();
      assert.match(await untilText(output, 'got one'), /got one/);
      await client.killContainer(id);
      assert.equal((await output.next()).done, true);
      assert.equal(await session.exitCode, 137);
      await failsAs('conflict', () => client.attachContainer(id, { columns: 80, rows: 24 }));
      await failsAs('gone', () => client.attachContainer('no-such', { columns: 80, rows: 24 }));
    });

    it('sends the signal that was picked', async () => {
      const script = 'trap "echo hup > /hup" HUP; touch /ready; while :; do sleep 0.05; done';
      const id = await outside.run('edit-kill', { command: ['sh', '-c', script] });
      while (!(await client.containerPathExists(id, '/ready')));
      await client.killContainer(id, { unixSignal: 'SIGHUP' });
      while (!(await client.containerPathExists(id, '/hup')));
      assert.equal((await client.containerDetails(id)).state, 'running');
      const bad = await client
        .killContainer(id, { unixSignal: 'SIGNONSENSE' })
        .catch((e: unknown) => e);
      assert.ok(bad instanceof Error);
    });

    it('lists processes with chosen columns', async () => {
      const id = await outside.run('edit-top');
      const psArguments = isPodman ? 'pid,comm' : '-eo pid,comm';
      const { titles } = await client.containerProcesses(id, { psArguments });
      assert.deepEqual(titles, ['PID', 'COMMAND']);
    });

    it('waits for health by events', async () => {
      const plain = await outside.run('edit-unchecked');
      await failsAs('unsupported', () => waitUntilHealthy(client, plain));
      await failsAs('gone', () => waitUntilHealthy(client, 'no-such-container'));
      // Podman runs its checks by systemd timers, which are not there.
      if (isPodman) return;
      const check = (test: string, retries: number) => ({
        Test: ['CMD-SHELL', test],
        Interval: SECOND / 10,
        Retries: retries,
      });
      const good = await outside.run('edit-healthy', {
        command: ['sh', '-c', 'sleep 0.4; touch /well; sleep 1000'],
        more: { Healthcheck: check('test -e /well', 100) },
      });
      assert.equal(await waitUntilHealthy(client, good), 'healthy');
      assert.equal(await waitUntilHealthy(client, good), 'healthy');
      const bad = await outside.run('edit-unhealthy', { more: { Healthcheck: check('false', 2) } });
      assert.equal(await waitUntilHealthy(client, bad), 'unhealthy');
      const dead = await outside.run('edit-dead', {
        command: ['sleep', '0.5'],
        more: { Healthcheck: check('false', 1000) },
      });
      assert.equal(await waitUntilHealthy(client, dead), 'exited');
    });
  });
}
