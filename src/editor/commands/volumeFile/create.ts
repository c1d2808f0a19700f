import * as vscode from 'vscode';
import { isVolumeFileRow } from '../../host/volumeFileRow.ts';
import { volumeFileUri } from '../../host/volumeFileUri.ts';
import type { Command } from '../command.ts';
import { askFileName } from './askFileName.ts';

export const createVolumeFile: Command = async (services, args) => {
  const folder = folderOf(services.volumes.browsed(), args);
  if (folder === undefined) return;
  const name = await askFileName(vscode.l10n.t('New File in Volume'), folder);
  if (name === undefined) return;
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  await vscode.commands.executeCommand('vscode.open', uri);
};

export const createVolumeFolder: Command = async (services, args) => {
  const folder = folderOf(services.volumes.browsed(), args);
  if (folder === undefined) return;
  const name = await askFileName(vscode.l10n.t('New Folder in Volume'), folder);
  if (name === undefined) return;
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder, name));
};

/** The row, or the folder that the row's file is in; the volume itself without one. */
function folderOf(volume: string | undefined, [row]: readonly unknown[]): vscode.Uri | undefined {
  if (isVolumeFileRow(row)) {
    return row.isFolder ? row.uri : vscode.Uri.joinPath(row.uri, '..');
  }
  return volume === undefined ? undefined : volumeFileUri({ volume, path: '/' });
}
