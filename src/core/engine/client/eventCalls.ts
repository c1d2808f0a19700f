import type { IncomingMessage } from 'node:http';
import type { EngineClient, EngineEvent, EngineServer } from '../engineClient.ts';
import { toEngineEvent } from '../records/toEngineEvent.ts';
import { JsonLines } from '../streams/jsonLines.ts';
import { readEagerly } from '../streams/readEagerly.ts';
import type { ApiEvent } from '../wire/apiObjects.ts';
import type { EngineConnection } from './engineConnection.ts';
import { toStreamError } from './toEngineError.ts';

/** Podman answers before it watches; a second of the past covers the gap. */
const PODMAN_OVERLAP_SECONDS = 1;

export function createEventCalls(
  connection: EngineConnection,
  server: EngineServer,
): Pick<EngineClient, 'events'> {
  return {
    events: async ({ signal, types }) => {
      const since =
        server.product === 'podman'
          ? Math.floor(Date.now() / 1000) - PODMAN_OVERLAP_SECONDS
          : undefined;
      const request = {
        method: 'GET',
        path: '/events',
        query: { since, filters: types && { type: types } },
      } as const;
      return readEvents(await connection.stream(request, { signal }), server, signal);
    },
  };
}

function readEvents(
  answer: IncomingMessage,
  server: EngineServer,
  signal: AbortSignal,
): AsyncIterable<EngineEvent> {
  const lines = new JsonLines();
  const toEvents = (values: unknown[]): EngineEvent[] =>
    values.flatMap((value) => toEngineEvent(value as ApiEvent, server.product) ?? []);
  return readEagerly(answer, {
    push: (chunk) => toEvents(lines.push(chunk)),
    end: () => toEvents(lines.end()),
    toError: (error) => toStreamError(error, signal),
  });
}
