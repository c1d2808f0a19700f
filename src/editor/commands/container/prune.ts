import * as vscode from 'vscode';
import { pruneObjects, type PruneTexts } from '../steps/pruneObjects.ts';

export const containerPruneTexts: PruneTexts = {
  kind: 'container',
  title: () => vscode.l10n.t('Prune Containers'),
  none: () => vscode.l10n.t('No container is stopped.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 stopped container?')
      : vscode.l10n.t('Remove {0} stopped containers?', count),
  done: (count) =>
    count === 1
      ? vscode.l10n.t('Removed 1 container.')
      : vscode.l10n.t('Removed {0} containers.', count),
};

export const pruneContainers = pruneObjects(containerPruneTexts);
