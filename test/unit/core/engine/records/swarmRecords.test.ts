import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { toNodeRecord } from '../../../../../src/core/engine/records/toNodeRecord.ts';
import {
  splitDigest,
  toServiceRecord,
} from '../../../../../src/core/engine/records/toServiceRecord.ts';
import { toSwarmState } from '../../../../../src/core/engine/records/toSwarmState.ts';
import { toTaskRecord } from '../../../../../src/core/engine/records/toTaskRecord.ts';
import type {
  ApiNode,
  ApiService,
  ApiSwarmInfo,
  ApiTask,
} from '../../../../../src/core/engine/wire/apiSwarm.ts';

const file = new URL('../../../../fixtures/engine/swarm-28.5.json', import.meta.url);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly states: Readonly<Record<'manager' | 'worker' | 'outside' | 'podman', ApiSwarmInfo>>;
  readonly nodes: readonly ApiNode[];
  readonly services: readonly ApiService[];
  readonly tasks: readonly ApiTask[];
};
const service = (name: string): ApiService => {
  const found = recorded.services.find(({ Spec }) => Spec?.Name === name);
  assert.ok(found, name);
  return found;
};
const names = new Map(recorded.services.map(({ ID, Spec }) => [ID, Spec?.Name ?? '']));

describe('records of a swarm on answers of Docker 28.5', () => {
  it('tell what the engine is in its swarm', () => {
    const { manager, worker, outside, podman } = recorded.states;
    assert.deepEqual(toSwarmState(manager, 'docker'), {
      isSupported: true,
      status: 'active',
      isManager: true,
      nodeId: 'i45blunq1i7mgi5wumx3392ub',
      nodeAddress: '10.99.0.1',
      managerAddresses: ['10.99.0.1:2377'],
      error: '',
      managers: 1,
      nodes: 2,
    });
    const { isManager, nodes } = toSwarmState(worker, 'docker');
    assert.deepEqual({ isManager, nodes }, { isManager: false, nodes: undefined });
    assert.equal(toSwarmState(outside, 'docker').status, 'inactive');
    const state = toSwarmState(podman, 'podman');
    assert.deepEqual([state.isSupported, state.status], [false, 'inactive']);
    assert.equal(toSwarmState(undefined, 'docker').status, 'inactive');
  });

  it('read nodes', () => {
    const [leader, worker] = recorded.nodes.map(toNodeRecord);
    assert.deepEqual(leader, {
      id: 'i45blunq1i7mgi5wumx3392ub',
      version: 158,
      hostname: 'vm',
      role: 'manager',
      availability: 'active',
      state: 'ready',
      stateMessage: '',
      isLeader: true,
      reachability: 'reachable',
      address: '10.99.0.1',
      engineVersion: '28.5.2+dfsg4',
      platform: 'linux/x86_64',
      labels: {},
      cpus: 2,
      memoryBytes: 25_276_510_208,
    });
    assert.equal(worker?.role, 'worker');
    assert.equal('reachability' in worker, false);
  });

  it('take the address of a manager that does not know its own', () => {
    const [leader] = recorded.nodes;
    assert.ok(leader);
    const lost = { ...leader, Status: { ...leader.Status, Addr: '0.0.0.0' } };
    assert.equal(toNodeRecord(lost).address, '10.99.0.1');
    const six = { ...lost, ManagerStatus: { Addr: '[fd00::1]:2377' } };
    assert.equal(toNodeRecord(six).address, 'fd00::1');
  });

  it('read services of every mode', () => {
    const { stack, labels, networks, running, desired } = toServiceRecord(service('shop_db'));
    assert.equal(stack, 'shop');
    assert.equal(labels['com.docker.stack.image'], 'busybox:1.35');
    assert.equal(networks.length, 1);
    assert.deepEqual([running, desired], [1, 1]);

    const agent = toServiceRecord(service('agent'));
    assert.equal(agent.mode, 'global');
    assert.deepEqual(agent.ports, [
      { targetPort: 80, publishedPort: 9090, protocol: 'tcp', mode: 'host' },
    ]);
    assert.equal(toServiceRecord(service('pub')).ports[0]?.mode, 'ingress');

    const job = toServiceRecord(service('job'));
    assert.deepEqual(
      [job.mode, job.running, job.desired, job.completed],
      ['replicated-job', 0, 2, 2],
    );
  });

  it('tell how an update goes, and that there is something to roll back to', () => {
    const { updateStatus, hasPrevious, image } = toServiceRecord(service('vip'));
    assert.equal(image, 'busybox:missing');
    assert.equal(hasPrevious, true);
    assert.equal(updateStatus?.state, 'paused');
    assert.match(updateStatus.message, /update paused due to failure/);
    assert.equal('completedAt' in updateStatus, false);
    const plain = toServiceRecord(service('plain'));
    assert.equal(plain.hasPrevious, false);
    assert.equal('updateStatus' in plain, false);
    assert.equal('completed' in plain, false);
  });

  it('take the digest off the image', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    assert.deepEqual(splitDigest(`host:5000/a/b:1@${digest}`), {
      image: 'host:5000/a/b:1',
      digest,
    });
    assert.deepEqual(splitDigest('busybox'), { image: 'busybox', digest: undefined });
  });

  it('read tasks: those that run, have ended, failed and were rejected', () => {
    const tasks = recorded.tasks.map((task) => toTaskRecord(task, names));
    const of = (state: string) => tasks.filter((task) => task.state === state);
    const [failed] = of('failed');
    assert.equal(failed?.error, 'task: non-zero exit (3)');
    assert.equal(failed.exitCode, 3);
    assert.equal(failed.desiredState, 'shutdown');
    // Its service was not recorded.
    assert.equal(failed.serviceName, failed.serviceId);

    const [rejected] = of('rejected');
    assert.equal(rejected?.error, 'No such image: busybox:missing');
    assert.equal('containerId' in rejected, false);
    assert.equal('exitCode' in rejected, false);
    assert.equal(rejected.serviceName, 'vip');

    assert.deepEqual(
      of('complete').map(({ exitCode }) => exitCode),
      [0, 0],
    );
    const running = of('running');
    assert.ok(running.every(({ exitCode, containerId }) => exitCode === undefined && containerId));
    const global = running.filter(({ serviceName }) => serviceName === 'agent');
    assert.equal(global.length, 2);
    assert.ok(global.every((task) => !('slot' in task)));
    assert.equal(new Set(global.map(({ nodeId }) => nodeId)).size, 2);
    assert.ok(tasks.every(({ updatedAt }) => updatedAt > 1_795_000_000));
  });
});
