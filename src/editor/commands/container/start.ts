import * as vscode from 'vscode';
import { changeContainers } from '../steps/changeContainers.ts';

export const startContainers = changeContainers({
  title: () => vscode.l10n.t('Start Containers'),
  none: () => vscode.l10n.t('No container to start.'),
  pending: () => vscode.l10n.t('starting…'),
  applies: ({ state }) => /^(?:created|exited|dead)$/.test(state),
  work: (client, id) => client.startContainer(id),
});
