import type { EngineClient } from '../engineClient.ts';
import { readOutput } from '../streams/readOutput.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';
import { toStreamError } from './toEngineError.ts';

export function createLogCalls(connection: EngineConnection): Pick<EngineClient, 'containerLogs'> {
  return {
    containerLogs: async (id, options) => {
      const tty = await hasTerminal(connection, id, options);
      const query = {
        stdout: true,
        stderr: true,
        follow: options?.follow === true,
        timestamps: options?.timestamps === true,
        tail: options?.tail,
        // The engine takes seconds with at most nine decimals, never an exponent.
        since: options?.since?.toFixed(9),
      };
      const path = objectPath('container', id, '/logs');
      const answer = await connection.stream({ method: 'GET', path, query }, options);
      const toError = (error: unknown): Error => toStreamError(error, options?.signal);
      return readOutput(answer, { tty, toError });
    },
  };
}

/** Only the container's configuration tells whether its output comes in frames. */
export async function hasTerminal(
  connection: EngineConnection,
  id: string,
  options: Parameters<EngineConnection['json']>[1],
): Promise<boolean> {
  const path = objectPath('container', id, '/json');
  const answer = (await connection.json({ method: 'GET', path }, options)) as ApiContainer;
  return answer.Config?.Tty === true;
}
