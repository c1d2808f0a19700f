import * as vscode from 'vscode';
import { askPruneAge, askPruneLabels } from '../steps/askNarrowing.ts';
import { pruneObjects } from '../steps/pruneObjects.ts';

export const pruneNetworks = pruneObjects({
  kind: 'network',
  title: () => vscode.l10n.t('Prune Networks'),
  none: () => vscode.l10n.t('No network is unused.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 unused network?')
      : vscode.l10n.t('Remove {0} unused networks?', count),
  done: (count) =>
    count === 1
      ? vscode.l10n.t('Removed 1 network.')
      : vscode.l10n.t('Removed {0} networks.', count),
  whole: () => vscode.l10n.t('All unused networks'),
  narrowed: () => [
    {
      label: vscode.l10n.t('Unused networks older than…'),
      ask: () => askPruneAge(vscode.l10n.t('Prune Networks')),
    },
    {
      label: vscode.l10n.t('Unused networks with a label…'),
      ask: () => askPruneLabels(vscode.l10n.t('Prune Networks')),
    },
  ],
});
