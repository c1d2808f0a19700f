import type { CallOptions, EngineClient, ProcessTable } from '../engineClient.ts';
import { toContainerDetails } from '../records/toContainerDetails.ts';
import { toCreateContainer } from '../records/toCreateContainer.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import { STOP_DEADLINE_MS } from './deadlines.ts';
import type { EngineConnection, EngineRequest } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';

type ContainerCalls = Pick<
  EngineClient,
  | 'containerDetails'
  | 'startContainer'
  | 'stopContainer'
  | 'restartContainer'
  | 'pauseContainer'
  | 'unpauseContainer'
  | 'killContainer'
  | 'removeContainer'
  | 'containerProcesses'
  | 'createContainer'
>;

export function createContainerCalls(connection: EngineConnection): ContainerCalls {
  const act = async (
    id: string,
    action: string,
    query: EngineRequest['query'],
    options: CallOptions | undefined,
    defaultMs?: number,
  ): Promise<void> => {
    const path = objectPath('container', id, `/${action}`);
    await connection.json({ method: 'POST', path, query: query ?? {} }, options, defaultMs);
  };

  return {
    containerDetails: async (id, options) => {
      const path = objectPath('container', id, '/json');
      const answer = await connection.json({ method: 'GET', path }, options);
      return toContainerDetails(answer as ApiContainer);
    },
    startContainer: (id, options) => act(id, 'start', undefined, options),
    stopContainer: (id, options) =>
      act(id, 'stop', { t: options?.timeoutSeconds }, options, STOP_DEADLINE_MS),
    restartContainer: (id, options) =>
      act(id, 'restart', { t: options?.timeoutSeconds }, options, STOP_DEADLINE_MS),
    pauseContainer: (id, options) => act(id, 'pause', undefined, options),
    unpauseContainer: (id, options) => act(id, 'unpause', undefined, options),
    killContainer: (id, options) => act(id, 'kill', { signal: options?.unixSignal }, options),
    removeContainer: async (id, options) => {
      const query = { force: options?.force, v: options?.removeAnonymousVolumes };
      await connection.json(
        { method: 'DELETE', path: objectPath('container', id), query },
        options,
      );
    },
    containerProcesses: async (id, options) => {
      const path = objectPath('container', id, '/top');
      const query = { ps_args: options?.psArguments };
      return toProcessTable(await connection.json({ method: 'GET', path, query }, options));
    },
    createContainer: async (spec, options) => {
      const request: EngineRequest = {
        method: 'POST',
        path: '/containers/create',
        query: { name: spec.name },
        body: toCreateContainer(spec),
      };
      const answer = (await connection.json(request, options)) as {
        readonly Id: string;
        readonly Warnings?: readonly string[] | null;
      };
      return { id: answer.Id, warnings: answer.Warnings ?? [] };
    },
  };
}

function toProcessTable(answer: unknown): ProcessTable {
  const { Titles, Processes } = answer as {
    readonly Titles?: readonly string[] | null;
    readonly Processes?: readonly (readonly string[])[] | null;
  };
  return { titles: Titles ?? [], processes: Processes ?? [] };
}
