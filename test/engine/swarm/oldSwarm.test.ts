import assert from 'node:assert/strict';
import { importBusybox } from '../../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../../scripts/engines/dockerEngine.mjs';
import { createNetworkSpace, type NetworkSpace } from '../../../scripts/engines/networkSpace.mjs';
import type { EngineClient } from '../../../src/core/engine/engineClient.ts';
import { followServiceLogs } from '../../../src/core/engine/logs/followServiceLogs.ts';
import { dockerCli } from '../../support/dockerCli.ts';
import { createService, untilRunning, untilSo, type SwarmMember } from '../../support/testSwarm.ts';
import { connectTo } from '../client/connectTo.ts';
import { failsAs } from '../client/failsAs.ts';

describe('a swarm of one Docker 20.10', () => {
  let space: NetworkSpace;
  let engine: Engine;
  let client: EngineClient;
  let manager: SwarmMember;

  before(async () => {
    space = await createNetworkSpace('alone');
    await space.run('ip', 'addr', 'add', '10.98.0.1/32', 'dev', 'lo');
    engine = await startDockerEngine({ version: '20.10', space, name: 'alone' });
    await importBusybox(engine);
    client = await connectTo(engine);
    manager = { engine, client, docker: dockerCli(engine) };
  });
  after(async () => {
    client.dispose();
    await engine.stop();
    await space.stop();
  });

  it('does what a swarm of today does', async () => {
    await failsAs('noSwarm', () => client.listServices());
    const nodeId = await client.initSwarm({ advertiseAddress: '10.98.0.1' });
    const [node] = await untilSo('the node', async () => {
      const nodes = await client.listNodes();
      return nodes[0]?.state === 'ready' && nodes;
    });
    assert.partialDeepStrictEqual(node, {
      ...{ id: nodeId, isLeader: true, hostname: 'alone', engineVersion: client.server.version },
      ...{ address: '10.98.0.1', role: 'manager', availability: 'active' },
    });
    const state = await client.swarmState();
    assert.deepEqual([state.status, state.managers, state.nodes], ['active', 1, 1]);
    await client.tagImage('busybox:1.35', 'busybox:next');

    const id = await createService(manager, 'web', ['--publish=mode=host,target=80']);
    await client.scaleService(id, 2);
    const tasks = await untilRunning(manager, id, 2);
    assert.ok(tasks.every((task) => task.nodeId === nodeId && task.containerId !== undefined));
    const [service] = await client.listServices();
    assert.partialDeepStrictEqual(service, {
      name: 'web',
      running: 2,
      desired: 2,
      mode: 'replicated',
    });
    assert.deepEqual(service?.ports, [{ targetPort: 80, protocol: 'tcp', mode: 'host' }]);

    const signal = AbortSignal.timeout(60_000);
    const sources = new Set<string>();
    for await (const batch of followServiceLogs(client, { serviceId: id }, { signal })) {
      for (const { source, text } of batch) if (text.startsWith('tick ')) sources.add(source);
      if (sources.size === 2) break;
    }
    assert.deepEqual([...sources].toSorted(), tasks.map((task) => task.id).toSorted());

    const settled = (expected: string) =>
      untilSo(expected, async () => {
        const [now] = await client.listServices();
        return now?.updateStatus?.state === expected && now;
      });
    await client.updateServiceImage(id, 'busybox:next');
    assert.equal((await settled('completed')).image, 'busybox:next');
    await client.rollBackService(id);
    assert.equal((await settled('rollback_completed')).image, 'busybox:1.35');

    const network = ['network', 'create', '--driver=overlay'];
    const label = '--label=com.docker.stack.namespace=web';
    await manager.docker(...network, label, 'web_net');
    await manager.docker('service', 'update', '--detach', '--label-add', label.slice(8), 'web');
    assert.equal((await client.listServices())[0]?.stack, 'web');
    const { services, networks } = await client.removeStack('web');
    assert.deepEqual(
      [services, networks].flat().map(({ name }) => name),
      ['web', 'web_net'],
    );
    await client.setNodeAvailability(nodeId, 'drain');
    assert.equal((await client.listNodes())[0]?.availability, 'drain');
    await failsAs('conflict', () => client.leaveSwarm());
  });

  it('is locked after a restart when it has a key, until somebody gives it', async () => {
    await manager.docker('swarm', 'update', '--autolock');
    await engine.restart();
    assert.equal((await client.swarmState()).status, 'locked');
    await failsAs('swarmLocked', () => client.listNodes());
    await failsAs('swarmLocked', () => client.removeStack('web'));
    await client.leaveSwarm({ force: true });
    assert.equal((await client.swarmState()).status, 'inactive');
  });
});
