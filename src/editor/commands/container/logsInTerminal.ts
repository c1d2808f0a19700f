import * as vscode from 'vscode';
import { showLogs } from '../../terminals/logs/showLogs.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';

export const showLogsInTerminal: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Show Logs in Terminal'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  for (const container of containers ?? []) showLogs(services, container);
};
