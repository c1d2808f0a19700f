import * as vscode from 'vscode';
import type { Row } from '../../views/row.ts';
import { containerLogsUri, projectLogsUri } from '../../views/logsPageUri.ts';
import { targetRows } from '../../views/rowTargets.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';

/** Shows the logs of several containers, or of a whole compose project, in one page by time. */
export const showLogsTogether: Command = async (services, args) => {
  const project = onlyProject(targetRows(args));
  if (project !== undefined) return open(projectLogsUri(project));
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Show Logs Together'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  if (containers) await open(containerLogsUri(containers.map(({ name }) => name)));
};

function onlyProject(rows: readonly Row[]): string | undefined {
  const [row] = rows;
  return rows.length === 1 && row?.kind === 'containerGroup' && row.grouping === 'project'
    ? row.label
    : undefined;
}

async function open(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}
