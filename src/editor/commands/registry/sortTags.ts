import * as vscode from 'vscode';
import type { TagOrder } from '../../host/registries/registries.ts';
import type { Command } from '../command.ts';

/** Chooses how the tags of repositories stand. */
export const sortTags: Command = async ({ registries }) => {
  const items: readonly (vscode.QuickPickItem & { readonly order: TagOrder })[] = [
    {
      label: vscode.l10n.t('By Version'),
      detail: vscode.l10n.t('The highest first, previews behind what they lead to'),
      order: 'version',
    },
    { label: vscode.l10n.t('By Name'), order: 'name' },
    {
      label: vscode.l10n.t('Newest First'),
      detail: vscode.l10n.t('Among the tags that are shown, by the age of their images'),
      order: 'newest',
    },
  ];
  const shown = items.map((item) => ({
    ...item,
    description: item.order === registries.tagOrder ? vscode.l10n.t('now') : '',
  }));
  const picked = await vscode.window.showQuickPick(shown, {
    title: vscode.l10n.t('Sort Tags'),
  });
  if (picked) await registries.setTagOrder(picked.order);
};
