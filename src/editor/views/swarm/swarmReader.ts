import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { ServiceRecord } from '../../../core/model/swarm/serviceRecord.ts';
import type { TaskRecord } from '../../../core/model/swarm/taskRecord.ts';
import { engineErrorKind } from '../../host/describeError.ts';
import type { SwarmCalls, TaskSource } from '../../../core/engine/calls/swarmCalls.ts';

type ReadClient = Pick<SwarmCalls, 'listNodes' | 'listServices' | 'listTasks' | 'swarmState'>;

/** What a look at the swarm has brought. */
export interface SwarmSnapshot {
  readonly nodes: readonly NodeRecord[];
  readonly services: readonly ServiceRecord[];
  /** By the id of the row that they stand below; newest first. */
  readonly tasks: ReadonlyMap<string, readonly TaskRecord[]>;
  readonly selfId: string;
}

/** Beyond this, the tasks of all are asked for at once. */
const MOST_LISTS = 4;

/**
 * @param rowIds rows of nodes and services whose tasks are wanted
 * @param known what need not be asked again: nodes tell by events how they change
 */
export async function readSwarm(
  client: ReadClient,
  rowIds: readonly string[],
  signal: AbortSignal,
  known?: Pick<SwarmSnapshot, 'nodes' | 'selfId'>,
): Promise<SwarmSnapshot> {
  const options = { signal };
  const [nodes, selfId, services, tasks] = await Promise.all([
    known?.nodes ?? client.listNodes(options),
    known?.selfId ?? client.swarmState(options).then(({ nodeId }) => nodeId),
    client.listServices(options),
    readTasks(client, rowIds, signal),
  ]);
  return { nodes, selfId, services, tasks };
}

/** The tasks of some rows. */
export async function readTasks(
  client: Pick<SwarmCalls, 'listTasks'>,
  rowIds: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, readonly TaskRecord[]>> {
  if (rowIds.length <= MOST_LISTS) {
    const lists = rowIds.map(async (id) => {
      const tasks = await client.listTasks(sourceOf(id), { signal }).catch(noneWhenGone);
      return [id, tasks] as const;
    });
    return new Map(await Promise.all(lists));
  }
  const all = await client.listTasks(undefined, { signal });
  return new Map(rowIds.map((id) => [id, all.filter((task) => belongs(task, sourceOf(id)))]));
}

/** What was removed since it was unfolded has no tasks. */
function noneWhenGone(error: unknown): readonly TaskRecord[] {
  if (engineErrorKind(error) === 'gone') return [];
  throw error;
}

function sourceOf(rowId: string): TaskSource {
  const id = rowId.slice(rowId.indexOf('/') + 1);
  return rowId.startsWith('node/') ? { nodeId: id } : { serviceId: id };
}

function belongs(task: TaskRecord, source: TaskSource): boolean {
  return 'nodeId' in source ? task.nodeId === source.nodeId : task.serviceId === source.serviceId;
}
