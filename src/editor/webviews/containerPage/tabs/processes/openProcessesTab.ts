import * as vscode from 'vscode';
import type { CommandId } from '../../../../contract/commandIds.ts';
import { describeError, engineErrorKind, isAborted } from '../../../../host/describeError.ts';
import { parseProcessesRequest, type ProcessesUpdate } from '../../../protocol/processesTab.ts';
import type { OpenHostTab } from '../hostTab.ts';
import { readProcesses } from './readProcesses.ts';
import { toProcessesUpdate } from './toProcessesUpdate.ts';

/** Between an answer and the next question; only while the tab is on the screen. */
const PAUSE_MS = 2_000;

/** What runs in the container, asked for again and again while somebody looks at it. */
export const openProcessesTab: OpenHostTab = ({ services, container: { id }, current, post }) => {
  let shown = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const send = (update: ProcessesUpdate) => post(update);

  async function read(signal: AbortSignal): Promise<void> {
    const state = current().details?.state;
    if (state !== undefined && state !== 'running' && state !== 'paused') {
      send({
        type: 'none',
        text: vscode.l10n.t('The container does not run: it has no processes.'),
      });
      return;
    }
    try {
      const client = await services.engine.client(signal);
      const table = await readProcesses(client, id, signal);
      if (!signal.aborted) send(toProcessesUpdate(table, vscode.l10n));
    } catch (error) {
      if (signal.aborted || isAborted(error)) return;
      send({ type: 'none', text: describeError(error) });
      if (engineErrorKind(error) === 'gone') return;
    }
    if (!signal.aborted) timer = setTimeout(() => void read(signal), PAUSE_MS);
  }

  const stop = () => {
    shown.abort();
    clearTimeout(timer);
  };
  const start = () => {
    stop();
    shown = new AbortController();
    void read(shown.signal);
  };
  return {
    show: start,
    hide: stop,
    update: start,
    answer: async (message) => {
      const request = parseProcessesRequest(message);
      if (request === undefined) return;
      const command: CommandId = 'stevedore.container.killProcess';
      await vscode.commands.executeCommand(command, { containerId: id, pid: request.pid });
      start();
    },
    dispose: stop,
  };
};
