import * as vscode from 'vscode';
import { describeError, engineErrorKind } from '../../host/describeError.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { EngineService } from '../../host/services.ts';
import type { LogPorts } from './logPorts.ts';

/** Kinds of failures that pass when the engine or the container is there again. */
const passing: readonly unknown[] = [
  ...['noEngine', 'refused', 'timeout', 'disconnected', 'ssh', 'gone', 'engineFault', 'aborted'],
];

/**
 * Reads logs from the engine of the window, which somebody must hold the inventory of meanwhile.
 *
 * @param idOf the container that a source stands for at the moment; undefined when there is none
 */
export function createLogPorts(
  engine: EngineService,
  idOf: (source: string) => string | undefined,
): LogPorts {
  const { inventory } = engine;
  return {
    follow: async function* (source, request) {
      const client = await engine.client(request.signal);
      const container = idOf(source) ?? source;
      yield* loadEngine().followContainerLogs(client, container, { ...request, source });
    },
    older: async (source, { known, ...before }, count) => {
      const client = await engine.client();
      const container = idOf(source);
      if (container === undefined) return [];
      return loadEngine().readOlderLogs(client, container, { source, before, known, count });
    },
    mayPass: (error) => passing.includes(engineErrorKind(error)),
    whenBack: (source, signal) =>
      new Promise((resolve, reject) => {
        const isBack = (): boolean =>
          inventory.status.kind === 'live' && idOf(source) !== undefined;
        if (signal.aborted || isBack()) {
          resolve();
          return;
        }
        const listener = inventory.onChange(() => {
          if (!isBack()) return;
          end();
          resolve();
        });
        const abort = (): void => {
          end();
          reject(signal.reason as Error);
        };
        const end = (): void => {
          listener.dispose();
          signal.removeEventListener('abort', abort);
        };
        signal.addEventListener('abort', abort, { once: true });
      }),
    describe: (error) =>
      engineErrorKind(error) === 'gone'
        ? vscode.l10n.t('The container no longer exists.')
        : describeError(error),
  };
}
