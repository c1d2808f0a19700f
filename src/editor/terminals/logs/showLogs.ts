import * as vscode from 'vscode';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { Services } from '../../host/services.ts';
import { findTerminal } from '../findTerminal.ts';
import { LogsTerminal } from './logsTerminal.ts';

/** Shows the terminal that follows the container's output: the one that is open already, or a new one. */
export function showLogs(
  services: Services,
  container: Pick<ContainerRecord, 'id' | 'name'>,
): void {
  const terminal = findLogs(container.id) ?? createLogs(services, container);
  terminal.show(true);
}

function findLogs(id: string): vscode.Terminal | undefined {
  return findTerminal((pty) => {
    const found = pty instanceof LogsTerminal && pty.containerId === id;
    if (found) pty.resume();
    return found;
  });
}

function createLogs(
  services: Services,
  container: Pick<ContainerRecord, 'id' | 'name'>,
): vscode.Terminal {
  return vscode.window.createTerminal({
    name: vscode.l10n.t('Logs: {0}', container.name),
    iconPath: new vscode.ThemeIcon('output'),
    pty: new LogsTerminal(services, container),
    isTransient: true,
  });
}
