import type { TaskRecord } from '../../../core/model/swarm/taskRecord.ts';
import type { EngineService } from '../../host/services.ts';

/** What tasks are called in a log: `web.2@node-1`. A task that takes another's place on the same node has its name. */
export interface TaskNames {
  /** The tasks of a service that are not over, by number: those that lines will come from. */
  present(service: string): Promise<readonly string[]>;
  /** Asks the engine about tasks that it does not know yet. */
  learn(service: string, taskIds: readonly string[]): Promise<void>;
  of(service: string, taskId: string): string;
  /** Ids of the tasks of that name, as far as they have been met. */
  tasksOf(name: string): readonly string[];
}

const SHORT_ID = 12;

export function createTaskNames(
  engine: Pick<EngineService, 'client'>,
  stack: string | undefined,
): TaskNames {
  const names = new Map<string, string>();

  const shortName = (service: string): string =>
    stack !== undefined && service.startsWith(`${stack}_`)
      ? service.slice(stack.length + 1)
      : service;

  async function read(service: string): Promise<readonly TaskRecord[]> {
    const client = await engine.client();
    const [tasks, nodes] = await Promise.all([
      client.listTasks({ serviceId: service }),
      client.listNodes(),
    ]);
    const hosts = new Map(nodes.map(({ id, hostname }) => [id, hostname]));
    for (const { id, slot, nodeId } of tasks) {
      const number = slot === undefined ? '' : `.${slot}`;
      const host = hosts.get(nodeId) ?? nodeId.slice(0, SHORT_ID);
      names.set(id, `${shortName(service)}${number}@${host}`);
    }
    return tasks;
  }

  return {
    present: async (service) => {
      const running = (await read(service)).filter(({ state }) => state === 'running');
      const sorted = running.toSorted((left, right) => (left.slot ?? 0) - (right.slot ?? 0));
      return sorted.map(({ id }) => names.get(id) ?? '');
    },
    learn: async (service, taskIds) => {
      const isKnown = (id: string): boolean => id === '' || names.has(id);
      if (taskIds.every(isKnown)) return;
      await read(service);
      // The swarm has forgotten it: it is called by what its lines bear.
      for (const id of taskIds)
        if (!isKnown(id)) names.set(id, `${shortName(service)} ${id.slice(0, SHORT_ID)}`);
    },
    of: (service, taskId) => names.get(taskId) ?? shortName(service),
    tasksOf: (name) => [...names].flatMap(([id, each]) => (each === name ? [id] : [])),
  };
}
