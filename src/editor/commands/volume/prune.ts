import * as vscode from 'vscode';
import { askPruneLabels } from '../steps/askNarrowing.ts';
import { pruneObjects, type PruneTexts } from '../steps/pruneObjects.ts';

export const volumePruneTexts: PruneTexts = {
  kind: 'volume',
  title: () => vscode.l10n.t('Prune Volumes'),
  none: () => vscode.l10n.t('No volume is unused.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 unused volume and its data?')
      : vscode.l10n.t('Remove {0} unused volumes and their data?', count),
  done: (count) =>
    count === 1 ? vscode.l10n.t('Removed 1 volume.') : vscode.l10n.t('Removed {0} volumes.', count),
  scopes: () => [vscode.l10n.t('Anonymous volumes only'), vscode.l10n.t('All unused volumes')],
  narrowed: () => [
    {
      label: vscode.l10n.t('Unused volumes with a label…'),
      ask: () => askPruneLabels(vscode.l10n.t('Prune Volumes')),
    },
  ],
};

export const pruneVolumes = pruneObjects(volumePruneTexts);
