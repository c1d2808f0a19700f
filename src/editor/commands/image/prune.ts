import * as vscode from 'vscode';
import { pruneObjects } from '../steps/pruneObjects.ts';

export const pruneImages = pruneObjects({
  kind: 'image',
  view: 'stevedore.images',
  title: () => vscode.l10n.t('Prune Images'),
  none: () => vscode.l10n.t('No image is unused.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 unused image?')
      : vscode.l10n.t('Remove {0} unused images?', count),
  done: (count) =>
    count === 1 ? vscode.l10n.t('Removed 1 image.') : vscode.l10n.t('Removed {0} images.', count),
  scopes: () => [vscode.l10n.t('Dangling images only'), vscode.l10n.t('All unused images')],
});
