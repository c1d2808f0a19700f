import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import { readOutput } from '../../streams/readOutput.ts';
import type { ApiService, ApiTask } from '../../wire/apiSwarm.ts';
import { logQuery } from '../logCalls.ts';
import { objectPath } from '../objectPath.ts';
import { toStreamError } from '../toEngineError.ts';
import type { SwarmConnection } from './swarmConnection.ts';

export function createServiceLogCalls(
  connection: SwarmConnection,
): Pick<SwarmCalls, 'serviceLogs'> {
  return {
    serviceLogs: async (of, options) => {
      const path = (action = ''): string =>
        'serviceId' in of
          ? objectPath('service', of.serviceId, action)
          : objectPath('task', of.taskId, action);
      const object = { method: 'GET', path: path() } as const;
      const { Spec } = (await connection.json(object, options)) as ApiService & ApiTask;
      const container = Spec?.TaskTemplate?.ContainerSpec ?? Spec?.ContainerSpec;
      const query = { ...logQuery(options), details: options?.details === true };
      const request = { method: 'GET', path: path('/logs'), query } as const;
      const answer = await connection.stream(request, options);
      const toError = (error: unknown): Error => toStreamError(error, options?.signal);
      return readOutput(answer, { tty: container?.TTY === true, toError });
    },
  };
}
