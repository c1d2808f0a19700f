import * as vscode from 'vscode';
import { changeContainers } from '../steps/changeContainers.ts';

export const pauseContainers = changeContainers({
  title: () => vscode.l10n.t('Pause Containers'),
  none: () => vscode.l10n.t('No container to pause.'),
  pending: () => vscode.l10n.t('pausing…'),
  applies: ({ state }) => state === 'running',
  work: (client, id) => client.pauseContainer(id),
});
