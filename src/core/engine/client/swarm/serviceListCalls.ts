import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import { toServiceRecord } from '../../records/toServiceRecord.ts';
import { toTaskRecord } from '../../records/toTaskRecord.ts';
import type { ApiNode, ApiService, ApiTask } from '../../wire/apiSwarm.ts';
import { compareVersions } from '../negotiate.ts';
import type { SwarmConnection } from './swarmConnection.ts';
import { taskCounts } from './taskCounts.ts';

/** From then on the engine counts the tasks itself. */
const STATUS_API = '1.41';

export function createServiceListCalls(
  connection: SwarmConnection,
): Pick<SwarmCalls, 'listServices' | 'listTasks'> {
  const countsItself = compareVersions(connection.apiVersion, STATUS_API) >= 0;
  return {
    listServices: async (options) => {
      const query = { status: true };
      const services = connection.list<ApiService>({ path: '/services', query }, options);
      if (countsItself) return (await services).map((service) => toServiceRecord(service));
      const [list, tasks, nodes] = await Promise.all([
        services,
        connection.list<ApiTask>({ path: '/tasks' }, options),
        connection.list<ApiNode>({ path: '/nodes' }, options),
      ]);
      const live = nodes.filter(({ Status }) => Status?.State !== 'down').map(({ ID }) => ID);
      return list.map((service) =>
        toServiceRecord(service, taskCounts(service, tasks, new Set(live))),
      );
    },
    listTasks: async (of, options) => {
      const filter =
        of === undefined
          ? undefined
          : 'serviceId' in of
            ? { service: [of.serviceId] }
            : { node: [of.nodeId] };
      const [tasks, services] = await Promise.all([
        connection.list<ApiTask>({ path: '/tasks', query: { filters: filter } }, options),
        connection.list<ApiService>({ path: '/services' }, options),
      ]);
      const names = new Map(services.map(({ ID, Spec }) => [ID, Spec?.Name ?? ID]));
      return tasks
        .toSorted((a, b) => (b.Version?.Index ?? 0) - (a.Version?.Index ?? 0))
        .map((task) => toTaskRecord(task, names));
    },
  };
}
