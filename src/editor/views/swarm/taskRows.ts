import type { NodeRecord } from '../../../core/model/swarm/nodeRecord.ts';
import type { TaskRecord, TaskState } from '../../../core/model/swarm/taskRecord.ts';
import type { SwarmHistoryRow, SwarmRow, SwarmTaskRow } from './swarmRow.ts';

/** What rows of tasks are made from, beside the tasks. */
export interface TaskSurroundings {
  readonly nodes: readonly NodeRecord[];
  /** A container of the engine that the views show. */
  readonly container: (id: string) => { readonly id: string; readonly name: string } | undefined;
}

/** The tasks of now below a service or a node, then what was before. @param tasks those of the row, newest first */
export function taskRows(
  parent: SwarmRow,
  tasks: readonly TaskRecord[],
  around: TaskSurroundings,
): readonly SwarmRow[] {
  const { now, past } = splitTasks(parent, tasks);
  const rows = inPlaceOrder(now).map((task) => taskRow(parent, task, around));
  if (past.length === 0) return rows;
  const history: SwarmHistoryRow = {
    kind: 'swarmHistory',
    id: `${parent.id}/history`,
    parentId: parent.id,
    count: past.length,
    failed: past.filter(({ state }) => hasFailed(state)).length,
  };
  return [...rows, history];
}

/** The tasks that are folded away, newest first. */
export function historyRows(
  parent: SwarmRow,
  history: SwarmHistoryRow,
  tasks: readonly TaskRecord[],
  around: TaskSurroundings,
): readonly SwarmRow[] {
  const { past } = splitTasks(parent, tasks);
  return past.map((task) => ({ ...taskRow(parent, task, around), id: `${history.id}/${task.id}` }));
}

const ends: readonly TaskState[] = [
  ...(['complete', 'shutdown', 'failed', 'rejected', 'remove', 'orphaned'] as const),
];

/** Whether nothing more becomes of a task. */
function isEnded(state: TaskState): boolean {
  return ends.includes(state);
}

export function hasFailed(state: TaskState): boolean {
  return state === 'failed' || state === 'rejected' || state === 'orphaned';
}

/**
 * What runs or is about to is of now. Of a place of a service where nothing does, the last task is: it says why, or that a
 * job is done. A node's ended tasks are all past, since their places may be on other nodes by now.
 */
function splitTasks(
  parent: SwarmRow,
  tasks: readonly TaskRecord[],
): { now: readonly TaskRecord[]; past: readonly TaskRecord[] } {
  const taken = new Set(tasks.filter(({ state }) => !isEnded(state)).map(placeOf));
  const now = tasks.filter((task) => {
    if (!isEnded(task.state)) return true;
    if (parent.kind === 'swarmNode' || taken.has(placeOf(task)) || isGivenUp(task)) return false;
    taken.add(placeOf(task));
    return true;
  });
  const shown = new Set(now);
  return { now, past: tasks.filter((task) => !shown.has(task)) };
}

/** Stopped on purpose, and nothing was to follow: the service was scaled down, or the node left. */
function isGivenUp({ state, desiredState }: TaskRecord): boolean {
  return state === 'shutdown' && isEnded(desiredState);
}

/** A number among the replicas, or the node of a service that runs once on each. */
function placeOf({ serviceId, slot, nodeId }: TaskRecord): string {
  return slot === undefined ? `${serviceId} on ${nodeId}` : `${serviceId}.${slot}`;
}

function inPlaceOrder(tasks: readonly TaskRecord[]): readonly TaskRecord[] {
  return tasks.toSorted(
    (left, right) =>
      compareText(left.serviceName, right.serviceName) ||
      (left.slot ?? 0) - (right.slot ?? 0) ||
      compareText(left.nodeId, right.nodeId),
  );
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function taskRow(parent: SwarmRow, task: TaskRecord, around: TaskSurroundings): SwarmTaskRow {
  const service = parent.kind === 'swarmService' ? parent.label : task.serviceName;
  const node = around.nodes.find(({ id }) => id === task.nodeId);
  return {
    kind: 'swarmTask',
    id: `${parent.id}/${task.id}`,
    label: task.slot === undefined ? service : `${service}.${task.slot}`,
    task,
    nodeName: parent.kind === 'swarmNode' ? '' : (node?.hostname ?? task.nodeId.slice(0, 12)),
    container: task.containerId === undefined ? undefined : around.container(task.containerId),
  };
}
