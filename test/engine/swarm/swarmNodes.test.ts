import assert from 'node:assert/strict';
import type { NodeRecord } from '../../../src/core/model/swarm/nodeRecord.ts';
import { sharedPodman, sharedDocker } from '../../support/sharedEngines.ts';
import { connectTo } from '../client/connectTo.ts';
import { failsAs } from '../client/failsAs.ts';
import {
  createService,
  startSwarm,
  untilRunning,
  untilSo,
  type TestSwarm,
} from '../../support/testSwarm.ts';

describe('nodes of a swarm of two engines', () => {
  let swarm: TestSwarm;
  let workerId: string;

  before(async () => {
    swarm = await startSwarm();
    ({ nodeId: workerId } = await swarm.worker.client.swarmState());
  });
  after(() => swarm.stop());

  const workerNode = async (): Promise<NodeRecord | undefined> =>
    (await swarm.manager.client.listNodes()).find(({ id }) => id === workerId);

  it('tell their part, their state and who leads', async () => {
    const nodes = await swarm.manager.client.listNodes();
    const [worker, manager] = nodes.toSorted((a) => (a.role === 'worker' ? -1 : 1));
    assert.ok(manager && worker);
    const version = swarm.manager.client.server.version;
    const common = { state: 'ready', availability: 'active', engineVersion: version, labels: {} };
    assert.partialDeepStrictEqual(manager, {
      ...{ ...common, role: 'manager', hostname: 'manager', address: '10.99.0.1' },
      ...{ isLeader: true, reachability: 'reachable' },
    });
    assert.partialDeepStrictEqual(worker, {
      ...{ ...common, role: 'worker', hostname: 'worker', address: '10.99.0.2', isLeader: false },
    });
    const { memoryBytes, cpus } = await swarm.manager.client.engineInfo();
    assert.deepEqual([worker.memoryBytes, worker.cpus], [memoryBytes, cpus]);
    const json = await swarm.manager.client.inspect('node', worker.id);
    assert.equal(json['ID'], worker.id);
  });

  it('know what they are themselves; workers know no more', async () => {
    const manager = await swarm.manager.client.swarmState();
    assert.deepEqual([manager.isManager, manager.managers, manager.nodes], [true, 1, 2]);
    const { client } = swarm.worker;
    const { isManager, status, nodes, managerAddresses } = await client.swarmState();
    assert.deepEqual([isManager, status, nodes], [false, 'active', undefined]);
    assert.deepEqual(managerAddresses, ['10.99.0.1:2377']);
    const { message } = await failsAs('notManager', () => client.listNodes());
    assert.match(message, /manager/);
    for (const call of [
      () => client.listServices(),
      () => client.listTasks(),
      () => client.scaleService('x', 1),
      () => client.removeStack('x'),
      () => client.joinTokens(),
      () => client.serviceLogs({ serviceId: 'x' }),
    ])
      await failsAs('notManager', call);
    await failsAs('gone', () => swarm.manager.client.removeService('no-such-service'));
  });

  it('engines outside a swarm, or without one at all, say so', async () => {
    const outside = await connectTo(await sharedDocker());
    const { isSupported, status, nodeId } = await outside.swarmState();
    assert.deepEqual([isSupported, status, nodeId], [true, 'inactive', '']);
    await failsAs('noSwarm', () => outside.listServices());
    await failsAs('noSwarm', () => outside.listNodes());
    outside.dispose();
    const podman = await connectTo(await sharedPodman());
    const state = await podman.swarmState();
    assert.deepEqual([state.isSupported, state.status], [false, 'inactive']);
    await failsAs('unsupported', () => podman.listServices());
    await failsAs('unsupported', () => podman.initSwarm());
    podman.dispose();
  });

  it('are drained: their tasks move; activated, they take tasks again', async () => {
    const { client } = swarm.manager;
    const id = await createService(swarm.manager, 'web', ['--replicas=4', '--label=kept=1']);
    const tasks = await untilRunning(swarm.manager, id, 4);
    assert.equal(new Set(tasks.map(({ nodeId }) => nodeId)).size, 2);
    await swarm.manager.docker('node', 'update', '--label-add', 'disk=fast', workerId);

    await client.setNodeAvailability(workerId, 'drain');
    await untilSo('the tasks to have moved', async () => {
      const moved = await untilRunning(swarm.manager, id, 4);
      return moved.every(({ nodeId }) => nodeId !== workerId);
    });
    await untilSo('the containers to be gone', async () => {
      const containers = await swarm.worker.client.listContainers();
      return containers.every(({ state }) => state !== 'running');
    });
    assert.equal((await workerNode())?.availability, 'drain');

    await client.setNodeAvailability(workerId, 'active');
    await client.scaleService(id, 8);
    const spread = await untilRunning(swarm.manager, id, 8);
    assert.ok(spread.some(({ nodeId }) => nodeId === workerId));
    // What others wrote has stayed.
    assert.deepEqual((await workerNode())?.labels, { disk: 'fast' });
    await client.removeService(id);
  });

  it('become managers and workers again', async () => {
    const { client } = swarm.manager;
    await client.setNodeRole(workerId, 'manager');
    await untilSo(
      'a second manager',
      async () => (await workerNode())?.reachability === 'reachable',
    );
    await untilSo('its answer', async () => (await swarm.worker.client.listNodes()).length === 2);
    await client.setNodeRole(workerId, 'worker');
    await untilSo('one manager', async () => (await client.swarmState()).managers === 1);
    await untilSo('a ready worker', async () => (await workerNode())?.state === 'ready');
  });

  it('are down when their engine has died, and can be removed then', async () => {
    const { client, docker } = swarm.manager;
    await failsAs('rejected', () => client.removeNode(workerId));
    // A swarm waits for three heartbeats, of five seconds otherwise.
    await docker('swarm', 'update', '--dispatcher-heartbeat=1s');
    await swarm.worker.engine.kill();
    const down = await untilSo('the node to be down', async () => {
      const node = await workerNode();
      return node?.state === 'down' && node;
    });
    assert.match(down.stateMessage, /heartbeat/i);
    await client.removeNode(workerId);
    assert.equal(await workerNode(), undefined);
    await swarm.worker.engine.start();
  });

  it('leave the swarm', async () => {
    const { client } = swarm.manager;
    await swarm.worker.client.leaveSwarm({ force: true });
    assert.equal((await swarm.worker.client.swarmState()).status, 'inactive');
    const { message } = await failsAs('noSwarm', () => swarm.worker.client.leaveSwarm());
    assert.match(message, /not part of a swarm/);
    await failsAs('conflict', () => client.initSwarm());
    const last = await failsAs('conflict', () => client.leaveSwarm());
    assert.match(last.message, /force/);
    await client.leaveSwarm({ force: true });
    assert.equal((await client.swarmState()).status, 'inactive');
  });
});
