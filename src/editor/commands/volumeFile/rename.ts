import * as vscode from 'vscode';
import { isVolumeFileRow } from '../../host/volumeFileRow.ts';
import type { Command } from '../command.ts';
import { askFileName } from './askFileName.ts';

export const renameVolumeFile: Command = async (_, [row]) => {
  if (!isVolumeFileRow(row)) return;
  const folder = vscode.Uri.joinPath(row.uri, '..');
  const name = await askFileName(vscode.l10n.t('Rename'), folder, row.name);
  if (name === undefined || name === row.name) return;
  await vscode.workspace.fs.rename(row.uri, vscode.Uri.joinPath(folder, name));
};
