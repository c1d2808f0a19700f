import * as vscode from 'vscode';
import { changeContainers, SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';

export const stopContainers = changeContainers({
  title: () => vscode.l10n.t('Stop Containers'),
  none: () => vscode.l10n.t('No container to stop.'),
  pending: () => vscode.l10n.t('stopping…'),
  applies: ({ state }) => /^(?:running|paused|restarting)$/.test(state),
  work: (client, id) => client.stopContainer(id, { deadlineMs: SLOW_DEADLINE_MS }),
});
