import * as vscode from 'vscode';
import { changeContainers } from '../steps/changeContainers.ts';

export const killContainers = changeContainers({
  title: () => vscode.l10n.t('Kill Containers'),
  none: () => vscode.l10n.t('No container to kill.'),
  pending: () => vscode.l10n.t('killing…'),
  applies: ({ state }) => /^(?:running|paused|restarting)$/.test(state),
  losesWork: true,
  work: (client, id) => client.killContainer(id),
});
