import { groupStacks, type StackRecord } from '../../../core/model/swarm/groupStacks.ts';
import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import { naturalKey, sortByKey } from '../naturalOrder.ts';
import type { SwarmGroup, SwarmGroupRow, SwarmRow, SwarmServiceRow } from './swarmRow.ts';

/** All that the rows above the tasks are made from. */
export interface SwarmObjects {
  readonly nodes: readonly NodeRecord[];
  readonly services: readonly ServiceRecord[];
  /** The node that the views' engine is; empty when unknown. */
  readonly selfId: string;
}

/** The groups that have something in them; nodes are always there. */
export function groupRows({ nodes, services }: SwarmObjects): readonly SwarmGroupRow[] {
  const { stacks, others } = groupStacks(services);
  const group = <T>(id: SwarmGroup, of: readonly T[], isWell: (one: T) => boolean) => {
    const troubled = of.filter((one) => !isWell(one)).length;
    return { kind: 'swarmGroup', id, count: of.length, troubled } as const;
  };
  const rows = [
    group('nodes', nodes, ({ state }) => state === 'ready'),
    group('stacks', stacks, (stack) => stack.services.every(isComplete)),
    group('services', others, isComplete),
  ];
  return rows.filter(({ id, count }) => id === 'nodes' || count > 0);
}

/** What is below a group or a stack. */
export function objectRows(row: SwarmRow, objects: SwarmObjects): readonly SwarmRow[] {
  if (row.kind === 'swarmStack') {
    const stack = groupStacks(objects.services).stacks.find(({ name }) => name === row.name);
    return (stack?.services ?? []).map((service) => serviceRow(service, row.name));
  }
  switch (row.kind === 'swarmGroup' ? row.id : undefined) {
    case 'nodes':
      return nodeRows(objects);
    case 'stacks':
      return groupStacks(objects.services).stacks.map(stackRow);
    case 'services':
      return groupStacks(objects.services).others.map((service) => serviceRow(service, ''));
    default:
      return [];
  }
}

/** Whether a service runs all that it is to; a job, when nothing of it is left to do. */
export function isComplete({ running, desired, completed }: ServiceRecord): boolean {
  return running + (completed ?? 0) >= desired;
}

function nodeRows({ nodes, selfId }: SwarmObjects): readonly SwarmRow[] {
  const sorted = sortByKey(nodes, ({ hostname, id }) => [naturalKey(hostname), id]);
  return sorted.map((node) => ({
    kind: 'swarmNode',
    id: `node/${node.id}`,
    node,
    isSelf: node.id === selfId,
  }));
}

function stackRow({ name, services }: StackRecord): SwarmRow {
  const complete = services.filter(isComplete).length;
  return { kind: 'swarmStack', id: `stack/${name}`, name, services: services.length, complete };
}

function serviceRow(service: ServiceRecord, stack: string): SwarmServiceRow {
  const label = shortName(service.name, stack);
  return { kind: 'swarmService', id: `service/${service.id}`, label, service };
}

/** Names in a stack begin with the stack's. */
export function shortName(name: string, stack: string | undefined): string {
  const prefix = `${stack ?? ''}_`;
  return stack !== undefined && stack !== '' && name.startsWith(prefix) && name !== prefix
    ? name.slice(prefix.length)
    : name;
}
