import type { NodeRecord } from '../../../../../src/core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../../../src/core/model/swarm/serviceRecord.ts';
import type { TaskRecord } from '../../../../../src/core/model/swarm/taskRecord.ts';

export function swarmNode(hostname: string, more: Partial<NodeRecord> = {}): NodeRecord {
  return {
    ...{ id: `id-${hostname}`, version: 1, hostname, role: 'worker', availability: 'active' },
    ...{ state: 'ready', stateMessage: '', isLeader: false, address: '10.0.0.1' },
    ...{
      engineVersion: '28.5.2',
      platform: 'linux/x86_64',
      labels: {},
      cpus: 2,
      memoryBytes: 1024,
    },
    ...more,
  };
}

export function swarmService(name: string, more: Partial<ServiceRecord> = {}): ServiceRecord {
  return {
    ...{ id: `id-${name}`, version: 1, name, image: 'busybox:1.35', mode: 'replicated' },
    ...{ running: 1, desired: 1, ports: [], hasPrevious: false, networks: [], labels: {} },
    ...{ createdAt: 1_800_000_000, updatedAt: 1_800_000_000 },
    ...more,
  };
}

export function swarmTask(id: string, more: Partial<TaskRecord> = {}): TaskRecord {
  return globalTask(id, { slot: 1, ...more });
}

/** A task of a service that runs once on each node: it has no number. */
export function globalTask(id: string, more: Partial<TaskRecord> = {}): TaskRecord {
  return {
    ...{ id, serviceId: 'id-web', serviceName: 'web', nodeId: 'id-one', state: 'running' },
    ...{ desiredState: 'running', message: 'started', error: '', image: 'busybox:1.35' },
    updatedAt: 1_800_000_000,
    ...more,
  };
}
