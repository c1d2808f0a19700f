import * as vscode from 'vscode';
import type { PruneScope } from '../../../core/engine/engineClient.ts';
import { parseLabels, secondsOf } from './pruneScope.ts';
import { pruneObjects, type PruneTexts } from '../steps/pruneObjects.ts';

export const imagePruneTexts: PruneTexts = {
  kind: 'image',
  title: () => vscode.l10n.t('Prune Images'),
  none: () => vscode.l10n.t('No image is unused.'),
  question: (count) =>
    count === 1
      ? vscode.l10n.t('Remove 1 unused image?')
      : vscode.l10n.t('Remove {0} unused images?', count),
  done: (count) =>
    count === 1 ? vscode.l10n.t('Removed 1 image.') : vscode.l10n.t('Removed {0} images.', count),
  scopes: () => [vscode.l10n.t('Dangling images only'), vscode.l10n.t('All unused images')],
  narrowed: () => [
    { label: vscode.l10n.t('Unused images older than…'), ask: askAge },
    { label: vscode.l10n.t('Unused images with a label…'), ask: askLabels },
  ],
};

export const pruneImages = pruneObjects(imagePruneTexts);

async function askAge(): Promise<PruneScope | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Prune Images'),
    prompt: vscode.l10n.t('Made before so long: 30d, 12h, 90m'),
    value: '30d',
    validateInput: (value) =>
      secondsOf(value) === undefined ? vscode.l10n.t('A number with d, h or m.') : undefined,
  });
  const seconds = text === undefined ? undefined : secondsOf(text);
  if (seconds === undefined) return undefined;
  return { all: true, createdBefore: Math.floor(Date.now() / 1000) - seconds };
}

async function askLabels(): Promise<PruneScope | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Prune Images'),
    prompt: vscode.l10n.t(
      'Labels as key or key=value; several with commas, an image must have them all',
    ),
    validateInput: (value) =>
      parseLabels(value).length === 0 ? vscode.l10n.t('At least one label.') : undefined,
  });
  if (text === undefined) return undefined;
  return { all: true, labels: parseLabels(text) };
}
