import * as vscode from 'vscode';
import { isVolumeFileRow } from '../../host/volumeFileRow.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';

export const removeVolumeFile: Command = async (services, [row]) => {
  if (!isVolumeFileRow(row)) return;
  const message = row.isFolder
    ? vscode.l10n.t('Delete the folder "{0}" and everything in it?', row.name)
    : vscode.l10n.t('Delete the file "{0}"?', row.name);
  const sure = await confirm(
    services,
    message,
    [vscode.l10n.t('This cannot be undone.')],
    [{ title: vscode.l10n.t('Delete'), value: true }],
  );
  if (sure === undefined) return;
  await vscode.workspace.fs.delete(row.uri, { recursive: true });
};
