import { setTimeout as delay } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { StatsSample } from '../../model/statsSample.ts';
import type { StatsCalls } from '../calls/statsCalls.ts';
import type { CallOptions, EngineServer } from '../engineClient.ts';
import { toStatsSample } from '../records/toStatsSample.ts';
import { JsonLines } from '../streams/jsonLines.ts';
import { readEagerly } from '../streams/readEagerly.ts';
import type { ApiStats } from '../wire/apiStats.ts';
import type { EngineConnection } from './engineConnection.ts';
import { objectPath } from './objectPath.ts';
import { toStreamError } from './toEngineError.ts';

/** Between two readings of an engine that compares none itself. */
const PAUSE_MS = 1000;

export function createStatsCalls(connection: EngineConnection, server: EngineServer): StatsCalls {
  const snapshot = async (
    id: string,
    options: CallOptions | undefined,
  ): Promise<ApiStats | undefined> => {
    const path = objectPath('container', id, '/stats');
    const request = { method: 'GET', path, query: { stream: false } } as const;
    return (await connection.json(request, options)) as ApiStats | undefined;
  };

  return {
    containerStats: async (id, options) => {
      const path = objectPath('container', id, '/stats');
      const request = { method: 'GET', path, query: { stream: true } } as const;
      return readSamples(await connection.stream(request, options), options?.signal);
    },
    containerStatsReading: async (id, previous, options) => {
      // Podman refuses to be asked for one shot, and is quick without.
      const query = { stream: false, 'one-shot': server.product === 'docker' ? true : undefined };
      const path = objectPath('container', id, '/stats');
      const request = { method: 'GET', path, query } as const;
      const source = (await connection.json(request, options)) as ApiStats | undefined;
      const sample = source && toStatsSample(source, previous?.source);
      return source && sample && { sample, source };
    },
    containerStatsOnce: async (id, options) => {
      const first = await snapshot(id, options);
      const sample = first === undefined ? undefined : toStatsSample(first);
      if (server.product === 'docker' || sample === undefined) return sample;
      await delay(PAUSE_MS, undefined, options?.signal && { signal: options.signal }).catch(
        (error: unknown) => {
          throw toStreamError(error, options?.signal);
        },
      );
      const second = await snapshot(id, options);
      return second === undefined ? undefined : toStatsSample(second, first);
    },
  };
}

/** As fast as they come: the engine throws samples away when it has to wait for a reader. */
function readSamples(
  answer: Readable,
  signal: AbortSignal | undefined,
): AsyncIterable<StatsSample> {
  const lines = new JsonLines();
  const toSamples = (values: unknown[]): StatsSample[] =>
    values.flatMap((value) => toStatsSample(value as ApiStats) ?? []);
  return readEagerly(answer, {
    push: (chunk) => toSamples(lines.push(chunk)),
    end: () => toSamples(lines.end()),
    toError: (error) => toStreamError(error, signal),
  });
}
