import * as vscode from 'vscode';
import type { LogItem } from '../../../core/model/logLine.ts';
import { describeError, engineErrorKind } from '../../host/describeError.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { EngineService } from '../../host/services.ts';
import { createLogPorts } from '../logs/createLogPorts.ts';
import type { LogPorts } from '../logs/logPorts.ts';
import { createReadPositions } from './readPositions.ts';
import { createTaskNames } from './taskNames.ts';

/** Lines that are read again after an interruption, to find those that were missed. */
const CATCH_UP_LINES = 10_000;

/**
 * Reads logs of services, whose lines come from all their tasks on all nodes: the stream is a service, the sources are tasks
 * by number and node.
 *
 * @param stack whose name the services' names need not repeat
 * @param announce told the sources of lines before they come
 */
export function createServiceLogPorts(
  engine: EngineService,
  stack: string | undefined,
  announce: (sources: readonly string[]) => void,
): LogPorts {
  const names = createTaskNames(engine, stack);
  const positions = createReadPositions();
  const general = createLogPorts(engine, () => '');
  return {
    ...general,
    describe: (error) =>
      engineErrorKind(error) === 'gone'
        ? vscode.l10n.t('The service no longer exists.')
        : describeError(error),
    follow: async function* (service, { signal, tail, since, after, onOpen }) {
      const client = await engine.client(signal);
      const known = after === undefined ? undefined : positions.resume(service);
      if (after === undefined) positions.forget(service);
      announce(await names.present(service));
      const start = known === undefined ? { tail, since } : { tail: CATCH_UP_LINES, since: known };
      const lines = loadEngine().followServiceLogs(
        client,
        { serviceId: service },
        {
          signal,
          onOpen,
          ...(start.tail !== undefined && { tail: start.tail }),
          ...(start.since !== undefined && { since: start.since }),
        },
      );
      for await (const batch of lines) {
        await names.learn(
          service,
          batch.map(({ source }) => source),
        );
        const fresh = positions.unread(service, batch);
        const items: readonly LogItem[] = fresh.map(({ stream, time, text, source }) => ({
          ...{ stream, time, text },
          source: names.of(service, source),
        }));
        announce([...new Set(items.map(({ source }) => source))]);
        if (items.length > 0) yield items;
      }
    },
    older: async (source, { known, ...before }, count) => {
      const client = await engine.client();
      const logs = {
        containerLogs: (taskId: string, options = {}) => client.serviceLogs({ taskId }, options),
      };
      const found = names.tasksOf(source).map(async (task) => {
        const request = { source, before, known, count };
        return loadEngine().readOlderLogs(logs, task, request).catch(noneWhenGone);
      });
      const lines = (await Promise.all(found)).flat();
      return lines
        .toSorted((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)))
        .slice(-count);
    },
  };
}

/** The swarm forgets tasks of the past with their logs. */
function noneWhenGone(error: unknown): readonly never[] {
  if (engineErrorKind(error) === 'gone') return [];
  throw error;
}
