import * as vscode from 'vscode';
import { changeContainers } from '../steps/changeContainers.ts';

export const unpauseContainers = changeContainers({
  title: () => vscode.l10n.t('Unpause Containers'),
  none: () => vscode.l10n.t('No container to unpause.'),
  pending: () => vscode.l10n.t('unpausing…'),
  applies: ({ state }) => state === 'paused',
  work: (client, id) => client.unpauseContainer(id),
});
