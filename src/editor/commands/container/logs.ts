import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';
import { openLogsTab } from '../steps/openLogsTab.ts';

/** Shows the log of each container in its page. */
export const showContainerLogs: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Show Logs'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  for (const container of containers ?? []) await openLogsTab(services, container);
};
