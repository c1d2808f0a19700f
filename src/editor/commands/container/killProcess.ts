import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { containerFor } from '../steps/containersFor.ts';

interface Target {
  readonly containerId: string;
  readonly pid: string;
}

/** Ends one process of a container: the one that was pointed at, or one that is picked. */
export const killContainerProcess: Command = async (services, args) => {
  const target = args.find(isTarget) ?? (await askTarget(services, args));
  if (target === undefined) return;
  const { containerId, pid } = target;
  const unixSignal = await confirm(
    services,
    vscode.l10n.t('End process {0}?', pid),
    [
      vscode.l10n.t(
        'SIGTERM asks it to end, SIGKILL ends it at once. If it is the main process, the container stops.',
      ),
    ],
    [
      { title: 'SIGTERM', value: 'SIGTERM' },
      { title: 'SIGKILL', value: 'SIGKILL' },
    ],
  );
  if (unixSignal === undefined) return;
  const client = await services.engine.client();
  await loadEngine().killContainerProcess(client, containerId, { pid, unixSignal });
};

function isTarget(arg: unknown): arg is Target {
  return typeof arg === 'object' && arg !== null && 'containerId' in arg && 'pid' in arg;
}

async function askTarget(
  services: Services,
  args: readonly unknown[],
): Promise<Target | undefined> {
  const title = vscode.l10n.t('End Process');
  const container = await containerFor(services, args, {
    title,
    none: vscode.l10n.t('No container is running.'),
    offers: ({ state }) => state === 'running',
  });
  if (container === undefined) return undefined;
  const client = await services.engine.client();
  const { titles, processes } = await client.containerProcesses(container.id);
  const column = titles.indexOf('PID');
  const picked = await vscode.window.showQuickPick(
    processes.map((cells) => ({ label: cells.at(-1) ?? '', description: cells[column] ?? '' })),
    { title, matchOnDescription: true },
  );
  return picked && { containerId: container.id, pid: picked.description };
}
