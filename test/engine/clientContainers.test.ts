import assert from 'node:assert/strict';
import { EngineError } from '../../src/core/engine/engineError.ts';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import { engineKinds } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

for (const [name, start] of engineKinds) {
  describe(`client: containers on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
    });
    afterEach(() => outside.clean());
    after(() => client.dispose());

    const record = async (id: string) => {
      const [found] = await client.listContainers({ ids: [id] });
      assert.ok(found, 'not listed');
      return found;
    };

    it('agrees on a version and knows the product', () => {
      const podman = name.startsWith('Podman');
      assert.equal(client.server.product, podman ? 'podman' : 'docker');
      assert.equal(client.server.apiVersion, name === 'Docker 28.5' ? '1.51' : '1.41');
      assert.equal(client.server.operatingSystem, 'linux');
      assert.ok(name.includes(client.server.version.slice(0, 3)), client.server.version);
    });

    it('starts, pauses, unpauses, restarts, kills and removes', async () => {
      const id = await outside.create('client-life');
      assert.equal((await record(id)).state, 'created');
      assert.equal((await record(id)).name, 'client-life');
      await client.startContainer(id);
      const before = Math.floor(Date.now() / 1000);
      const running = await record(id);
      assert.equal(running.state, 'running');
      assert.ok(Math.abs((running.stateSince ?? 0) - before) <= 10, String(running.stateSince));
      await client.pauseContainer(id);
      assert.equal((await record(id)).state, 'paused');
      await client.unpauseContainer(id);
      await client.restartContainer(id, { timeoutSeconds: 0 });
      assert.equal((await record(id)).state, 'running');
      await client.killContainer(id, { unixSignal: 'SIGKILL' });
      await waitFor('the end of the container', async () => (await record(id)).state === 'exited');
      const exited = await record(id);
      assert.equal(exited.state, 'exited');
      assert.equal(exited.exitCode, 137);
      await client.removeContainer(id);
      assert.deepEqual(await client.listContainers({ ids: [id] }), []);
      await failsAs('gone', () => client.containerDetails(id));
    });

    it('takes a start of a running and a stop of a stopped container as done', async () => {
      const id = await outside.run('client-twice');
      await client.startContainer(id);
      await client.stopContainer(id, { timeoutSeconds: 0 });
      await client.stopContainer(id, { timeoutSeconds: 0 });
      assert.equal((await record(id)).state, 'exited');
    });

    it('tells why a running container cannot be removed', async () => {
      const id = await outside.run('client-conflict');
      const error = await failsAs('conflict', () => client.removeContainer(id));
      assert.match(error.message, /running|stop/i);
      await client.removeContainer(id, { force: true });
    });

    it('reads what a container was made of', async () => {
      const id = await outside.create('client-details', {
        command: ['sleep', '77'],
        more: {
          Env: ['GREETING=a=b c'],
          Labels: { 'com.example.role': 'test "x"' },
          WorkingDir: '/tmp',
          User: '1000:1000',
          Hostname: 'reader',
          ExposedPorts: { '80/tcp': {}, '53/udp': {} },
          Healthcheck: { Test: ['CMD', 'true'], Interval: 60_000_000_000 },
          HostConfig: {
            Memory: 64 * 1024 * 1024,
            NanoCpus: 500_000_000,
            PidsLimit: 50,
            RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
            PortBindings: { '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '18080' }] },
            Binds: ['/tmp:/data:ro'],
          },
        },
      });
      const details = await client.containerDetails(id);
      assert.equal(details.name, 'client-details');
      assert.equal(details.state, 'created');
      assert.equal(details.exitCode, undefined);
      assert.deepEqual(details.command, ['sleep', '77']);
      assert.ok(details.environment.some((v) => v.name === 'GREETING' && v.value === 'a=b c'));
      assert.equal(details.labels['com.example.role'], 'test "x"');
      assert.equal(details.workingDirectory, '/tmp');
      assert.equal(details.user, '1000:1000');
      assert.equal(details.hostname, 'reader');
      assert.equal(details.limits.memoryBytes, 64 * 1024 * 1024);
      assert.equal(details.limits.cpus, 0.5);
      assert.equal(details.limits.pids, 50);
      assert.equal(details.restartPolicy, 'on-failure:3');
      const mount = details.mounts.find(({ destination }) => destination === '/data');
      assert.equal(mount?.source, '/tmp');
      assert.equal(mount.readOnly, true);
      assert.deepEqual(
        details.ports.filter(({ containerPort }) => containerPort === 80),
        name.startsWith('Podman')
          ? [{ containerPort: 80, protocol: 'tcp', hostPort: 18080, hostIp: '127.0.0.1' }]
          : [{ containerPort: 80, protocol: 'tcp' }],
      );
    });

    it('lists ports, mounts, networks and labels of a running container', async () => {
      const hostPort = await freePort();
      const id = await outside.run('client-listed', {
        more: {
          Labels: { 'com.docker.compose.project': 'demo' },
          ExposedPorts: { '81/tcp': {} },
          HostConfig: {
            PortBindings: { '81/tcp': [{ HostIp: '127.0.0.1', HostPort: String(hostPort) }] },
            Binds: ['client-data:/data'],
          },
        },
      });
      const listed = await record(id);
      assert.deepEqual(listed.ports, [
        { containerPort: 81, protocol: 'tcp', hostPort, hostIp: '127.0.0.1' },
      ]);
      assert.deepEqual(listed.mounts[0], {
        type: 'volume',
        source: 'client-data',
        destination: '/data',
        readOnly: false,
      });
      assert.equal(listed.networks.length, 1);
      assert.match(listed.networks[0]?.ipAddress ?? '', /^10\.\d+\.\d+\.\d+$/);
      assert.match(listed.networks[0]?.networkId ?? '', /./);
      assert.equal(listed.labels['com.docker.compose.project'], 'demo');
      assert.match(listed.imageId, /^sha256:[0-9a-f]{64}$/);
      await client.removeContainer(id, { force: true });
      await client.removeVolume('client-data');
    });

    it('lists the processes of a container', async () => {
      const id = await outside.run('client-top', { command: ['sleep', '4321'] });
      const { titles, processes } = await client.containerProcesses(id);
      assert.ok(
        titles.some((title) => /PID/.test(title)),
        titles.join(),
      );
      assert.ok(
        processes.some((row) => row.join(' ').includes('sleep 4321')),
        String(processes),
      );
    });

    it('creates containers from a specification, whatever is in its words', async () => {
      const { id } = await client.createContainer({
        image: 'busybox:1.35',
        name: 'client-created',
        command: ['echo', '$(touch /tmp/x) "quoted" \'single\' ; & |'],
        tty: false,
        interactive: false,
        autoRemove: false,
        ports: [{ containerPort: 82, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 18082 }],
      });
      try {
        const details = await client.containerDetails(id);
        assert.deepEqual(details.command, ['echo', '$(touch /tmp/x) "quoted" \'single\' ; & |']);
        const inspected = (await client.inspect('container', id)) as {
          HostConfig: { PortBindings: unknown };
        };
        assert.deepEqual(inspected.HostConfig.PortBindings, {
          '82/tcp': [{ HostIp: '127.0.0.1', HostPort: '18082' }],
        });
        await failsAs('conflict', () =>
          client.createContainer({
            image: 'busybox:1.35',
            name: 'client-created',
            tty: false,
            interactive: false,
            autoRemove: false,
            ports: [],
          }),
        );
      } finally {
        await client.removeContainer(id, { force: true });
      }
    });

    it('cannot be led to another path or query by a name', async () => {
      for (const id of ['../images/busybox:1.35', 'x?all=1', 'x/json#', '..', '%2e%2e']) {
        const outcome: unknown = await client.containerDetails(id).catch((error: unknown) => error);
        assert.ok(outcome instanceof EngineError, JSON.stringify(outcome));
        assert.ok(['gone', 'rejected'].includes(outcome.kind), `${id}: ${outcome.kind}`);
      }
    });
  });
}
