import type { Readable } from 'node:stream';
import type { CallOptions, EngineClient, EngineServer, LogOptions } from '../engineClient.ts';
import { openLater } from '../streams/openLater.ts';
import { readOutput } from '../streams/readOutput.ts';
import type { ApiContainer } from '../wire/apiContainerInspect.ts';
import type { EngineConnection, QueryValue } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';
import { toStreamError } from './toEngineError.ts';

export function createLogCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'containerLogs'> {
  return {
    containerLogs: async (id, options) => {
      const tty = await hasTerminal(connection, id, options);
      const query = logQuery(options);
      const path = objectPath('container', id, '/logs');
      const request = { method: 'GET', path, query } as const;
      const open = (call: CallOptions): Promise<Readable> => connection.stream(request, call);
      // Podman answers with the first line, whenever that comes.
      const isLate = server.product === 'podman' && query.follow;
      const answer = isLate ? openLater(open, options?.signal) : await open(options ?? {});
      const toError = (error: unknown): Error => toStreamError(error, options?.signal);
      return readOutput(answer, { tty, toError });
    },
  };
}

/** What the logs of containers and of services are asked for with. */
export function logQuery(
  options: LogOptions | undefined,
): Readonly<Record<string, QueryValue>> & { readonly follow: boolean } {
  return {
    stdout: true,
    stderr: true,
    follow: options?.follow === true,
    timestamps: options?.timestamps === true,
    tail: options?.tail,
    // The engine takes seconds with at most nine decimals, never an exponent.
    since: options?.since?.toFixed(9),
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
