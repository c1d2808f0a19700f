import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  followServiceLogs,
  type ServiceLogLine,
} from '../../../src/core/engine/logs/followServiceLogs.ts';
import { groupStacks } from '../../../src/core/model/swarm/groupStacks.ts';
import { stackDeployArguments } from '../../../src/core/swarm/stackCommand.ts';
import { sharedSwarm } from '../../support/sharedEngines.ts';
import { failsAs } from '../client/failsAs.ts';
import { outputText } from '../client/outputText.ts';
import { createService, untilRunning, untilSo, type TestSwarm } from '../../support/testSwarm.ts';

const composeFile = `
services:
  web:
    image: busybox:1.35
    command: sh -c 'trap "exit 0" TERM; while :; do sleep 0.2; done'
    networks: [front]
    deploy: { replicas: 2 }
  db:
    image: busybox:1.35
    command: sh -c 'trap "exit 0" TERM; while :; do sleep 0.2; done'
    networks: [front]
    secrets: [word]
    configs: [settings]
networks: { front: {} }
secrets: { word: { file: ./word.txt } }
configs: { settings: { file: ./word.txt } }
`;

describe('stacks, logs and networks of a swarm of two engines', () => {
  let swarm: TestSwarm;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stack-'));
    await writeFile(join(folder, 'compose.yaml'), composeFile);
    await writeFile(join(folder, 'word.txt'), 'secret');
    swarm = await sharedSwarm();
  });
  after(() => rm(folder, { recursive: true }));

  it('are deployed by the command line, read back, and removed with all they have', async () => {
    const { client, docker } = swarm.manager;
    const deploy = { name: 'shop', files: [join(folder, 'compose.yaml')], prune: true };
    const other = await createService(swarm.manager, 'other');
    await docker(...stackDeployArguments(deploy));
    const { stacks, others } = groupStacks(await client.listServices());
    assert.deepEqual(
      stacks.map(({ name, services }) => [name, services.map((service) => service.name)]),
      [['shop', ['shop_db', 'shop_web']]],
    );
    assert.deepEqual(
      others.map(({ id }) => id),
      [other],
    );
    const [db, web] = stacks[0]?.services ?? [];
    assert.ok(db && web);
    assert.equal(web.desired, 2);
    await untilRunning(swarm.manager, web.id, 2);
    await untilRunning(swarm.manager, db.id, 1);

    const contents = await client.stackContents('shop');
    const names = (list: readonly { readonly name: string }[]) =>
      list.map(({ name }) => name).toSorted();
    assert.deepEqual(names(contents.services), ['shop_db', 'shop_web']);
    assert.deepEqual(names(contents.networks), ['shop_front']);
    assert.deepEqual(names(contents.secrets), ['shop_word']);
    assert.deepEqual(names(contents.configs), ['shop_settings']);
    assert.deepEqual(web.networks, [contents.networks[0]?.id]);

    assert.deepEqual(await client.removeStack('shop'), contents);
    const nothing = { services: [], secrets: [], configs: [], networks: [] };
    assert.deepEqual(
      (await client.listServices()).map(({ id }) => id),
      [other],
    );
    await untilSo('their containers to be gone', async () => {
      const all = [swarm.manager, swarm.worker].map((one) => one.client.listContainers());
      return (await Promise.all(all)).flat().every(({ name }) => !name.startsWith('shop_'));
    });
    // Engines list a network that is gone until the last container has left it.
    await untilSo('their network to be gone', async () => {
      const { networks } = await client.stackContents('shop');
      return networks.length === 0;
    });
    assert.deepEqual(await client.removeStack('shop'), nothing);
    await client.removeService(other);
  });

  it('that cannot go at once are removed as far as they can', async () => {
    const { client, docker } = swarm.manager;
    await docker(...stackDeployArguments({ name: 'held', files: [join(folder, 'compose.yaml')] }));
    const guest = await createService(swarm.manager, 'guest', ['--network=held_front']);
    await assert.rejects(client.removeStack('held'), /in use/);
    const { services, secrets, configs, networks } = await client.stackContents('held');
    assert.deepEqual([services, secrets, configs, networks.length], [[], [], [], 1]);
    await client.removeService(guest);
    assert.equal((await client.removeStack('held')).networks.length, 1);
  });

  it('follow the output of tasks on both nodes, and of one task alone', async () => {
    const { client } = swarm.manager;
    const id = await createService(swarm.manager, 'chatty', ['--replicas=2']);
    const tasks = await untilRunning(swarm.manager, id, 2);
    assert.equal(new Set(tasks.map(({ nodeId }) => nodeId)).size, 2);

    const stop = new AbortController();
    const lines: ServiceLogLine[] = [];
    const ended = failsAs('aborted', async () => {
      for await (const batch of followServiceLogs(
        client,
        { serviceId: id },
        { signal: stop.signal },
      ))
        lines.push(...batch);
    });
    await untilSo('lines of both', () =>
      tasks.every((task) => lines.filter(({ source }) => source === task.id).length >= 3),
    );
    stop.abort();
    await ended;
    for (const { text, time, source, nodeId, stream } of lines) {
      assert.match(text, /^tick [0-9a-f]{12}$/);
      assert.match(time, /^2\d{3}-.*Z$/);
      assert.equal(stream, 'stdout');
      const task = tasks.find((one) => one.id === source);
      assert.equal(nodeId, task?.nodeId);
      assert.equal(text.slice(5), task?.containerId?.slice(0, 12));
    }

    const [first] = tasks;
    assert.ok(first);
    const signal = AbortSignal.timeout(60_000);
    const one = { signal, follow: false, tail: 2 };
    const own: ServiceLogLine[] = [];
    for await (const batch of followServiceLogs(client, { taskId: first.id }, one))
      own.push(...batch);
    assert.deepEqual(
      own.map(({ source }) => source),
      [first.id, first.id],
    );
    // As it was written, for those who read one themselves.
    const { stdout } = await outputText(
      await client.serviceLogs({ taskId: first.id }, { tail: 1 }),
    );
    assert.match(stdout, /^tick [0-9a-f]{12}\n$/);
    await client.removeService(id);
  });

  it('give lines whole, from a time on, also out of a terminal', async () => {
    const { client } = swarm.manager;
    const script = 'head -c 40000 /dev/zero | tr "\\0" x; echo; sleep 1; echo last; sleep 1000';
    const ids = [
      await createService(swarm.manager, 'long', ['--init'], ['sh', '-c', script]),
      await createService(swarm.manager, 'typed', ['--init', '--tty'], ['sh', '-c', script]),
    ];
    for (const id of ids) {
      const [task] = await untilRunning(swarm.manager, id, 1);
      const lines: ServiceLogLine[] = [];
      const signal = AbortSignal.timeout(60_000);
      for await (const batch of followServiceLogs(client, { serviceId: id }, { signal })) {
        lines.push(...batch);
        if (lines.length === 2) break;
      }
      assert.deepEqual(
        lines.map(({ text }) => text.length),
        [40_000, 4],
      );
      assert.deepEqual(
        lines.map(({ source }) => source),
        [task?.id, task?.id],
      );
      const [first, last] = lines;
      assert.ok(first && last && /^x+$/.test(first.text));
      const since = Date.parse(last.time) / 1000 - 0.2;
      const late: string[] = [];
      const once = { signal, since, follow: false };
      for await (const batch of followServiceLogs(client, { serviceId: id }, once))
        late.push(...batch.map(({ text }) => text));
      assert.deepEqual(late, ['last']);
      await client.removeService(id);
    }
  });

  it('have overlay networks that containers join on both nodes', async () => {
    const spec = { name: 'wide', driver: 'overlay', attachable: true, subnet: '10.77.0.0/24' };
    const network = await swarm.manager.client.createNetwork(spec);
    const record = (await swarm.manager.client.listNetworks()).find(({ id }) => id === network);
    assert.deepEqual([record?.driver, record?.scope], ['overlay', 'swarm']);
    assert.deepEqual(
      record?.subnets.map(({ subnet }) => subnet),
      ['10.77.0.0/24'],
    );
    const server = ['httpd', '-f', '-p', '80', '-h', '/etc'];
    const run = ['run', '--detach', '--init', '--network=wide'];
    await swarm.manager.docker(...run, '--name=server', 'busybox:1.35', ...server);
    const idle = ['busybox:1.35', 'sleep', '1000'];
    await swarm.worker.docker('run', '--detach', '--init', '--name=guest', ...idle);
    // The network reaches the other engine with the first container there; it knows it by name from then on.
    await swarm.worker.client.connectNetwork('wide', 'guest', { aliases: ['visitor'] });
    const page = await untilSo('the server on the other node', () =>
      swarm.worker.docker('exec', 'guest', 'wget', '-qO-', 'http://server/passwd'),
    );
    assert.match(page, /^root:/);
    await swarm.worker.client.disconnectNetwork('wide', 'guest', { force: true });
    await swarm.worker.docker('rm', '--force', 'guest');
    await swarm.manager.docker('rm', '--force', 'server');
    await untilSo('the network to be free', async () => {
      await swarm.manager.client.removeNetwork(network);
      return true;
    });
  });
});
