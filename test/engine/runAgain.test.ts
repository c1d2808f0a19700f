import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import { recreateContainer } from '../../src/core/engine/recreate/recreateContainer.ts';
import { toCreateBody } from '../../src/core/engine/records/toCreateBody.ts';
import { toRunOptions } from '../../src/core/engine/records/toRunOptions.ts';
import type { ApiCreatedContainer } from '../../src/core/engine/wire/apiCreated.ts';
import type { ApiImage } from '../../src/core/engine/wire/apiContainerInspect.ts';
import type { RunOptions } from '../../src/core/model/runOptions.ts';
import { quoteForSh } from '../../src/core/run/quoteArguments.ts';
import { toDockerRun } from '../../src/core/run/toDockerRun.ts';
import { engineKinds, sharedDocker } from '../support/sharedEngines.ts';
import { connectTo } from './client/connectTo.ts';
import { failsAs } from './client/failsAs.ts';
import { freePort } from './client/freePort.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';

const options: RunOptions = {
  image: 'busybox:1.35',
  name: 'again-one',
  command: ['sh', '-c', 'echo "$A"; sleep 1000'],
  tty: true,
  init: true,
  readOnly: true,
  environment: [{ name: 'A', value: "b c=$d 'e'" }],
  mounts: [
    { kind: 'volume', source: 'again-data', target: '/data', readOnly: true },
    { kind: 'bind', source: '/tmp', target: '/host', readOnly: false },
    { kind: 'tmpfs', target: '/scratch', readOnly: false, options: 'size=1m' },
  ],
  network: { kind: 'custom', name: 'again-net', aliases: ['db', 'store'], ipv4: '10.219.0.77' },
  restart: { name: 'on-failure', maximumRetries: 3 },
  memoryBytes: 64 << 20,
  cpus: 0.5,
  pids: 50,
  shmBytes: 8 << 20,
  user: '1000:1000',
  groups: ['20'],
  workingDirectory: '/tmp',
  hostname: 'again',
  labels: { 'com.example.x': 'y "z"' },
  devices: [{ host: '/dev/null', container: '/dev/nothing', permissions: 'rw' }],
  addedCapabilities: ['CAP_NET_ADMIN'],
  droppedCapabilities: ['CAP_MKNOD'],
  extraHosts: ['other:10.0.0.9'],
  sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0' },
  ulimits: [{ name: 'nofile', soft: 100, hard: 200 }],
  health: {
    test: ['CMD-SHELL', 'true'],
    interval: 6e10,
    timeout: 1e9,
    startPeriod: 2e9,
    retries: 4,
  },
  stopSignal: 'SIGINT',
  stopTimeoutSeconds: 2,
};

/** All that an inspection says of how the container was made. */
async function made(client: EngineClient, id: string): Promise<object> {
  const { Config, HostConfig, NetworkSettings } = (await client.inspect(
    'container',
    id,
  )) as unknown as ApiCreatedContainer;
  const networks = Object.entries(NetworkSettings?.Networks ?? {}).map(([name, endpoint]) => [
    name,
    endpoint?.Aliases?.filter((alias) => !id.startsWith(alias)),
    endpoint?.IPAMConfig,
  ]);
  return { Config, HostConfig, networks };
}

for (const [name, start] of engineKinds.filter(([kind]) => !kind.startsWith('Podman'))) {
  describe(`running again on ${name}`, () => {
    let client: EngineClient;
    let outside: OutsideEngine;

    before(async () => {
      const engine = await start();
      client = await connectTo(engine);
      outside = new OutsideEngine(engine.socketPath);
      await client.createNetwork({ name: 'again-net', driver: 'bridge', subnet: '10.219.0.0/24' });
    });
    afterEach(async () => {
      await outside.clean();
      for (const one of await client.listContainers()) {
        if (one.name.startsWith('again-'))
          await client.removeContainer(one.id, { force: true, removeAnonymousVolumes: true });
      }
    });
    after(async () => {
      await client.removeNetwork('again-net');
      await client.removeVolume('again-data');
      client.dispose();
    });

    const optionsOf = async (id: string): Promise<RunOptions> => {
      const container = (await client.inspect('container', id)) as unknown as ApiCreatedContainer;
      const image = (await client.inspect('image', 'busybox:1.35')) as unknown as ApiImage;
      return toRunOptions(container, image.Config);
    };

    it('runs, reads the options back, and runs the same again', async () => {
      const { id } = await client.createContainerFrom(toCreateBody(options), { name: 'again-one' });
      const read = await optionsOf(id);
      const sorted = options.mounts?.toSorted((a, b) => (a.target < b.target ? -1 : 1));
      assert.deepEqual(read, { ...options, mounts: sorted });
      const first = await made(client, id);
      await client.removeContainer(id, { force: true });
      const second = await client.createContainerFrom(toCreateBody(read), { name: 'again-one' });
      assert.deepEqual(await made(client, second.id), first);
      await client.startContainer(second.id);
    });

    it('recreates without losing volumes, networks, addresses or limits', async () => {
      const hostPort = await freePort();
      const body = {
        ...toCreateBody({
          ...options,
          readOnly: false,
          ports: [{ containerPort: 80, protocol: 'tcp', hostIp: '127.0.0.1', hostPort }],
        }),
        Volumes: { '/kept': {} },
        User: '',
      };
      const { id } = await client.createContainerFrom(body, { name: 'again-two' });
      await client.connectNetwork('bridge', id);
      await client.startContainer(id);
      const session = await client.exec(id, {
        command: ['sh', '-c', 'echo x > /kept/file'],
        tty: false,
      });
      await session.exitCode;
      const before = await optionsOf(id);
      const next = await recreateContainer(client, id);
      assert.notEqual(next, id);
      assert.deepEqual(await optionsOf(next), before);
      const details = await client.containerDetails(next);
      assert.equal(details.state, 'running');
      assert.equal(details.name, 'again-two');
      assert.deepEqual(details.networks.map((one) => one.name).toSorted(), ['again-net', 'bridge']);
      assert.equal(
        Buffer.from((await client.readContainerFile(next, '/kept/file')) ?? []).toString(),
        'x\n',
      );
      await failsAs('gone', () => client.containerDetails(id));
    });

    it('puts the old one back when the new one cannot be made, or on cancel', async () => {
      const id = await outside.run('again-three', { more: { Labels: { a: 'b' } } });
      await failsAs('gone', () => recreateContainer(client, id, { image: 'no-such-image:1' }));
      const stop = new AbortController();
      const cancelling: EngineClient = {
        ...client,
        startContainer: async (...call) => {
          if (call[0] !== id) stop.abort();
          await client.startContainer(...call);
        },
      };
      await failsAs('aborted', () => recreateContainer(cancelling, id, { signal: stop.signal }));
      const all = (await client.listContainers()).filter((one) => one.name.startsWith('again-'));
      assert.deepEqual(
        all.map((one) => [one.id, one.name, one.state]),
        [[id, 'again-three', 'running']],
      );
      const removing = await outside.run('again-rm', {
        more: { HostConfig: { AutoRemove: true } },
      });
      await failsAs('unsupported', () => recreateContainer(client, removing));
    });

    it('connects with alias and address, and disconnects', async () => {
      const id = await outside.run('again-connect');
      await client.connectNetwork('again-net', id, { aliases: ['nick'], ipv4: '10.219.0.99' });
      const { networks } = await client.containerDetails(id);
      assert.equal(networks.find((one) => one.name === 'again-net')?.ipAddress, '10.219.0.99');
      const refused = await client.connectNetwork('again-net', id).catch((error: unknown) => error);
      assert.ok(refused instanceof Error);
      await client.disconnectNetwork('again-net', id);
      assert.equal((await client.containerDetails(id)).networks.length, 1);
      await failsAs('gone', () => client.connectNetwork('no-such-network', id));
    });
  });
}

describe('copy as docker run', () => {
  it('makes with the docker CLI and a shell what the options say', async () => {
    const engine = await sharedDocker();
    const client = await connectTo(engine);
    try {
      await client.createNetwork({ name: 'again-cli', driver: 'bridge', subnet: '10.218.0.0/24' });
      const run: RunOptions = {
        ...options,
        name: 'again-cli',
        network: { kind: 'custom', name: 'again-cli', aliases: ['db'], ipv4: '10.218.0.7' },
      };
      const line = quoteForSh(toDockerRun(run, engine.cli));
      await promisify(execFile)('sh', ['-c', line], { env: { ...process.env, ...engine.env } });
      const container = (await client.inspect(
        'container',
        'again-cli',
      )) as unknown as ApiCreatedContainer;
      const image = (await client.inspect('image', 'busybox:1.35')) as unknown as ApiImage;
      const sorted = run.mounts?.toSorted((a, b) => (a.target < b.target ? -1 : 1));
      assert.deepEqual(toRunOptions(container, image.Config), { ...run, mounts: sorted });
    } finally {
      await client.removeContainer('again-cli', { force: true });
      await client.removeNetwork('again-cli');
      client.dispose();
    }
  });
});
