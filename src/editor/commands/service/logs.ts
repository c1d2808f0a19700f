import * as vscode from 'vscode';
import { swarmTargets } from '../../views/swarm/swarmTargets.ts';
import { serviceLogsUri, stackLogsUri } from '../../views/logsPageUri.ts';
import type { Command } from '../command.ts';
import { servicesFor } from '../steps/swarmObjectsFor.ts';

/** Follows the logs of services, of all tasks on all nodes; those of a stack, or of several services, merged by time. */
export const showServiceLogs: Command = async (services, args) => {
  const rows = swarmTargets(args);
  for (const row of rows) {
    if (row.kind === 'swarmStack') await open(stackLogsUri(row.name));
  }
  const isAnswered = rows.some(({ kind }) => kind === 'swarmStack');
  const tasks = rows.flatMap((row) => (row.kind === 'swarmTask' ? [row.task.serviceId] : []));
  const isOnlyStacks = isAnswered && rows.every(({ kind }) => kind === 'swarmStack');
  if (isOnlyStacks) return;
  const found = await servicesFor(services, [...args, ...tasks], {
    title: vscode.l10n.t('Show Service Logs'),
  });
  if (found !== undefined) await open(serviceLogsUri(found.map(({ name }) => name)));
};

async function open(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
}
