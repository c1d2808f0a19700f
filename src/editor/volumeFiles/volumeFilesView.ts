import * as vscode from 'vscode';
import { volumeFilesView } from '../contract/volumeFilesUri.ts';
import type { Disposable } from '../host/disposable.ts';
import { setContextKey } from '../host/setContextKey.ts';
import { parseVolumeFileUri, volumeFileUri } from '../host/volumeFileUri.ts';
import type { VolumeFileRow } from '../host/volumeFileRow.ts';
import { toVolumeFileItem } from './toVolumeFileItem.ts';
import type { VolumeFileSystem } from './volumeFileSystem.ts';

export interface VolumeFilesView extends Disposable {
  /** The volume that is shown. */
  volume(): string | undefined;
  /** Shows another volume; undefined closes the view. */
  show(volume: string | undefined): Promise<void>;
}

/** A tree of one volume's files, there only while somebody looks into a volume. */
export function createVolumeFilesView(
  system: Pick<VolumeFileSystem, 'readDirectory'>,
  onDidChangeFile: vscode.Event<readonly vscode.FileChangeEvent[]>,
): VolumeFilesView {
  const changes = new vscode.EventEmitter<void>();
  let volume: string | undefined;
  const view = vscode.window.createTreeView<VolumeFileRow>(volumeFilesView, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changes.event,
      getTreeItem: toVolumeFileItem,
      getChildren: async (row) => {
        if (volume === undefined) return [];
        const folder = row?.uri ?? volumeFileUri({ volume, path: '/' });
        if (parseVolumeFileUri(folder)?.volume !== volume) return [];
        // Not by `workspace.fs`: it asks in a later turn, when the view may be closed, and the volume would be opened anew.
        return toRows(folder, await system.readDirectory(folder));
      },
    },
  });
  const listener = onDidChangeFile((events) => {
    if (events.some(({ uri }) => parseVolumeFileUri(uri)?.volume === volume)) changes.fire();
  });
  return {
    volume: () => volume,
    show: async (next) => {
      volume = next;
      setContextKey('stevedore.volumeFiles.open', next !== undefined);
      view.description = next ?? '';
      changes.fire();
      if (next !== undefined) await vscode.commands.executeCommand(`${volumeFilesView}.focus`);
    },
    dispose: () => {
      vscode.Disposable.from(view, listener, changes).dispose();
    },
  };
}

function toRows(
  folder: vscode.Uri,
  entries: readonly [string, vscode.FileType][],
): VolumeFileRow[] {
  const rows = entries.map(([name, type]): VolumeFileRow => {
    return {
      uri: vscode.Uri.joinPath(folder, name),
      name,
      isFolder: type === vscode.FileType.Directory,
    };
  });
  return rows.toSorted(
    (a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name),
  );
}
