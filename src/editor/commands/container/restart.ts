import * as vscode from 'vscode';
import { changeContainers, SLOW_DEADLINE_MS } from '../steps/changeContainers.ts';

export const restartContainers = changeContainers({
  title: () => vscode.l10n.t('Restart Containers'),
  none: () => vscode.l10n.t('No container to restart.'),
  pending: () => vscode.l10n.t('restarting…'),
  applies: ({ state }) => /^(?:running|paused|exited|created)$/.test(state),
  work: (client, id) => client.restartContainer(id, { deadlineMs: SLOW_DEADLINE_MS }),
});
