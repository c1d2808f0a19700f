import assert from 'node:assert/strict';
import type { ServiceRecord } from '../../../src/core/model/swarm/serviceRecord.ts';
import { createConnection } from '../../../src/core/engine/client/engineConnection.ts';
import { createSwarmCalls } from '../../../src/core/engine/client/swarm/createSwarmCalls.ts';
import { EngineError } from '../../../src/core/engine/engineError.ts';
import { socketEndpoint } from '../client/connectTo.ts';
import { sharedSwarm } from '../../support/sharedEngines.ts';
import { failsAs } from '../client/failsAs.ts';
import { createService, untilRunning, untilSo, type TestSwarm } from '../../support/testSwarm.ts';

describe('services of a swarm of two engines', () => {
  let swarm: TestSwarm;

  before(async () => {
    swarm = await sharedSwarm();
    for (const { client } of [swarm.manager, swarm.worker])
      await client.tagImage('busybox:1.35', 'busybox:next');
  });
  afterEach(async () => {
    const { client } = swarm.manager;
    for (const { id } of await client.listServices()) await client.removeService(id);
  });

  const serviceNow = async (id: string): Promise<ServiceRecord> => {
    const found = (await swarm.manager.client.listServices()).find((one) => one.id === id);
    assert.ok(found);
    return found;
  };

  it('scale onto both nodes, with tasks that tell their node and container', async () => {
    const { client } = swarm.manager;
    const id = await createService(swarm.manager, 'web');
    assert.equal((await serviceNow(id)).desired, 1);
    assert.deepEqual(await client.scaleService('web', 4), []);
    const tasks = await untilRunning(swarm.manager, id, 4);
    assert.deepEqual(
      tasks.map(({ slot }) => slot),
      [1, 2, 3, 4],
    );
    assert.ok(
      tasks.every(({ serviceName, image }) => serviceName === 'web' && image === 'busybox:1.35'),
    );
    const nodes = await client.listNodes();
    for (const { id: nodeId, role } of nodes) {
      const own = tasks.filter((task) => task.nodeId === nodeId);
      assert.ok(own.length >= 1, role);
      const there = role === 'manager' ? swarm.manager : swarm.worker;
      const containers = await there.client.listContainers();
      assert.deepEqual(
        own.map(({ containerId }) => containerId).toSorted(),
        containers.map((container) => container.id).toSorted(),
      );
      const listed = await client.listTasks({ nodeId });
      assert.deepEqual(
        listed.map((task) => task.id).toSorted(),
        own.map((task) => task.id).toSorted(),
      );
    }
    const { running, desired, hasPrevious } = await serviceNow(id);
    assert.deepEqual(
      { running, desired, hasPrevious },
      { running: 4, desired: 4, hasPrevious: true },
    );
    await client.scaleService(id, 0);
    await untilSo('no task', async () => (await serviceNow(id)).running === 0);
  });

  it('that run once per node cannot be scaled, and run on each', async () => {
    const id = await createService(swarm.manager, 'agent', ['--mode=global']);
    const tasks = await untilRunning(swarm.manager, id, 2);
    assert.equal(new Set(tasks.map(({ nodeId }) => nodeId)).size, 2);
    assert.equal((await serviceNow(id)).mode, 'global');
    await failsAs('unsupported', () => swarm.manager.client.scaleService(id, 3));
  });

  it('say why their tasks fail or are rejected', async () => {
    const once = ['--restart-condition=none'];
    const failing = await createService(swarm.manager, 'failing', once, ['sh', '-c', 'exit 3']);
    const missing = await createService(swarm.manager, 'missing', once);
    const taskOf = (serviceId: string, state: string) =>
      untilSo(`a task that is ${state}`, async () =>
        (await swarm.manager.client.listTasks({ serviceId })).find((task) => task.state === state),
      );
    const failed = await taskOf(failing, 'failed');
    assert.deepEqual([failed.error, failed.exitCode], ['task: non-zero exit (3)', 3]);
    await swarm.manager.client.updateServiceImage(missing, 'busybox:missing');
    const rejected = await taskOf(missing, 'rejected');
    assert.match(rejected.error, /No such image: busybox:missing/);
    assert.equal(rejected.containerId, undefined);
  });

  it('update their image, and roll back', async () => {
    const { client } = swarm.manager;
    const id = await createService(swarm.manager, 'web', [
      '--replicas=2',
      '--update-parallelism=2',
      '--rollback-parallelism=2',
      '--env=KEPT=1',
      '--hostname=kept',
    ]);
    const first = await untilRunning(swarm.manager, id, 2);
    const never = await failsAs('rejected', () => client.rollBackService(id));
    assert.match(never.message, /previous spec/);
    const before = await client.inspect('service', id);

    await client.updateServiceImage(id, 'busybox:next');
    const states = new Set<string>();
    await untilSo('the update', async () => {
      const { updateStatus } = await serviceNow(id);
      if (updateStatus) states.add(updateStatus.state);
      return updateStatus?.state === 'completed';
    });
    assert.deepEqual([...states], ['updating', 'completed']);
    const second = await untilRunning(swarm.manager, id, 2);
    assert.ok(second.every(({ image }) => image === 'busybox:next'));
    assert.ok(second.every((task) => first.every((old) => old.id !== task.id)));

    await client.rollBackService(id);
    await untilSo('the roll back', async () => {
      const { updateStatus } = await serviceNow(id);
      return updateStatus?.state === 'rollback_completed' && updateStatus.completedAt !== undefined;
    });
    assert.equal((await serviceNow(id)).image, 'busybox:1.35');
    // Nothing that we know nothing of was lost on the way.
    assert.deepEqual((await client.inspect('service', id))['Spec'], before['Spec']);
  });

  it('get new tasks when restarted', async () => {
    const id = await createService(swarm.manager, 'web');
    const [before] = await untilRunning(swarm.manager, id, 1);
    await swarm.manager.client.restartService(id);
    await untilSo('another task', async () => {
      const [now] = await untilRunning(swarm.manager, id, 1);
      return now?.id !== before?.id;
    });
  });

  it('take changes of several people at once, or refuse with a conflict', async () => {
    const { client } = swarm.manager;
    const id = await createService(swarm.manager, 'busy', ['--label=kept=1']);
    const changes = [
      () => client.scaleService(id, 3),
      () => client.updateServiceImage(id, 'busybox:next'),
      () => client.restartService(id),
      () => swarm.manager.docker('service', 'update', '--detach', '--label-add=theirs=1', id),
    ];
    const [scaled, updated, restarted, theirs] = await Promise.allSettled(
      changes.map((make) => make()),
    );
    const { Spec } = (await client.inspect('service', id)) as unknown as {
      Spec: {
        Labels: Record<string, string>;
        Mode: { Replicated: { Replicas: number } };
        TaskTemplate: { ContainerSpec: { Image: string }; ForceUpdate: number };
      };
    };
    assert.equal(Spec.Mode.Replicated.Replicas, isDone(scaled) ? 3 : 1);
    const image = isDone(updated) ? 'busybox:next' : 'busybox:1.35';
    assert.equal(Spec.TaskTemplate.ContainerSpec.Image, image);
    assert.equal(Spec.TaskTemplate.ForceUpdate, isDone(restarted) ? 1 : 0);
    assert.equal(Spec.Labels['theirs'], theirs?.status === 'fulfilled' ? '1' : undefined);
    assert.equal(Spec.Labels['kept'], '1');
  });

  it('have the same running counts where the engine does not tell them', async () => {
    // The oldest API that we speak, by the engine of today.
    const connection = createConnection(socketEndpoint(swarm.manager.engine.socketPath));
    connection.apiVersion = '1.40';
    const { server } = swarm.manager.client;
    const old = createSwarmCalls(connection, { ...server, apiVersion: '1.40' });
    const id = await createService(swarm.manager, 'web', ['--replicas=3']);
    const everywhere = await createService(swarm.manager, 'agent', ['--mode=global']);
    await untilRunning(swarm.manager, id, 3);
    await untilRunning(swarm.manager, everywhere, 2);
    const counts = (services: readonly ServiceRecord[]) =>
      services.map(({ name, running, desired }) => ({ name, running, desired }));
    assert.deepEqual(
      counts(await old.listServices()),
      counts(await swarm.manager.client.listServices()),
    );
    connection.dispose();
  });

  it('tell changes by events', async () => {
    const { client } = swarm.manager;
    const stop = new AbortController();
    const events = await client.events({ signal: stop.signal, types: ['service'] });
    const id = await createService(swarm.manager, 'web');
    await client.scaleService(id, 2);
    await client.removeService(id);
    const seen: string[] = [];
    for await (const { action, id: of, attributes } of events) {
      // Those before may still be told of.
      if (of !== id) continue;
      assert.equal(attributes['name'], 'web');
      seen.push(action);
      if (attributes['replicas.new'] !== undefined) assert.equal(attributes['replicas.new'], '2');
      if (action === 'remove') break;
    }
    stop.abort();
    assert.deepEqual([...new Set(seen)], ['create', 'update', 'remove']);
  });
});

/** Done, or refused because others were faster: nothing in between. */
function isDone(result: PromiseSettledResult<unknown> | undefined): boolean {
  if (result?.status === 'rejected') {
    assert.ok(result.reason instanceof EngineError, String(result.reason));
    assert.equal(result.reason.kind, 'conflict');
  }
  return result?.status === 'fulfilled';
}
