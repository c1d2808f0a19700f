import * as vscode from 'vscode';
import { containerPageUri } from '../../views/containerPageUri.ts';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';

/** Opens the details of each container in a tab that stays. */
export const openContainers: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Show Details'),
    offers: () => true,
    none: vscode.l10n.t('There is no container.'),
  });
  for (const container of containers ?? []) {
    await vscode.commands.executeCommand('vscode.open', containerPageUri(container), {
      preview: false,
    });
  }
};
