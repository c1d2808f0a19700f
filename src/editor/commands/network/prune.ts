import * as vscode from 'vscode';
import { pruneObjects } from '../steps/pruneObjects.ts';

export const pruneNetworks = pruneObjects({
  kind: 'network',
  view: 'stevedore.networks',
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
});
