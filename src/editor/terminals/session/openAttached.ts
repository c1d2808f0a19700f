import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { SessionTerminal } from './sessionTerminal.ts';

/** Opens a terminal on a container's main process. Closing it leaves the container alone. */
export function openAttached(
  services: Services,
  { id, name }: Pick<ContainerRecord, 'id' | 'name'>,
): vscode.Terminal {
  const greeting = vscode.l10n.t(
    'Attached to {0}: what is typed goes to its main process, Ctrl+C may end it. Closing the terminal leaves it running.',
    name,
  );
  const terminal = vscode.window.createTerminal({
    name: vscode.l10n.t('Attached: {0}', name),
    iconPath: new vscode.ThemeIcon('plug'),
    isTransient: true,
    pty: new SessionTerminal({
      greeting: `\u001B[2m${greeting}\u001B[0m`,
      start: async (size, signal) => {
        const client = await services.engine.client(signal);
        return client.attachContainer(id, size, { signal });
      },
      describe: (error) => services.errors.describe(error),
      hangUp: () => Promise.resolve(),
    }),
  });
  terminal.show();
  return terminal;
}
