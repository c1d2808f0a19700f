import { posix } from 'node:path';
import * as vscode from 'vscode';
import { parseVolumeFileUri } from '../host/volumeFileUri.ts';
import type { VolumeFileRow } from '../host/volumeFileRow.ts';

/** The only maker of tree items of a volume's files. */
export function toVolumeFileItem({ uri, name, isFolder }: VolumeFileRow): vscode.TreeItem {
  const state = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(uri, isFolder ? state.Collapsed : state.None);
  item.id = uri.toString();
  item.label = name;
  item.contextValue = isFolder ? 'volumeFile.folder' : 'volumeFile.file';
  const kind = isFolder ? vscode.l10n.t('folder') : vscode.l10n.t('file');
  item.accessibilityInformation = { label: `${name}, ${kind}` };
  item.tooltip = posix.join('/', parseVolumeFileUri(uri)?.path ?? '');
  if (!isFolder) {
    const title = vscode.l10n.t('Open File');
    item.command = { command: 'vscode.open', title, arguments: [uri] };
  }
  return item;
}
