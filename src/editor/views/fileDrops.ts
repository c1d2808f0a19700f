import * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';
import { containerFileUri } from '../host/containerFilesUri.ts';
import { isFolder } from './fileRows.ts';
import type { TreeNode } from './rowTree.ts';

const URI_LIST = 'text/uri-list';

/** Files are dropped on a container's folders, and dragged out of them into an editor. */
export const fileDrops: vscode.TreeDragAndDropController<TreeNode> = {
  dropMimeTypes: [URI_LIST],
  dragMimeTypes: [URI_LIST],
  handleDrag: (nodes, data) => {
    const uris = nodes.flatMap(({ row }) =>
      row.kind === 'containerFile' && row.file.change !== 'deleted'
        ? [containerFileUri({ id: row.containerId, name: row.containerName }, row.path)]
        : [],
    );
    if (uris.length > 0) {
      data.set(URI_LIST, new vscode.DataTransferItem(uris.map(String).join('\r\n')));
    }
  },
  handleDrop: async (target, data) => {
    const node = folderAt(target);
    const list = await data.get(URI_LIST)?.asString();
    const uris = (list ?? '').split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
    if (node === undefined || uris.length === 0) return;
    const command: CommandId = 'stevedore.containerFile.upload';
    const dropped = uris.map((uri) => vscode.Uri.parse(uri));
    await vscode.commands.executeCommand(command, node, undefined, dropped);
  },
};

/** The folder that something dropped on a row goes into: the row's own, or the one that the row is in. */
function folderAt(node: TreeNode | undefined): TreeNode | undefined {
  if (node === undefined) return undefined;
  const { row } = node;
  if (row.kind === 'containerFiles') return node;
  if (row.kind === 'containerFile') return isFolder(row.file) ? node : folderAt(node.parent);
  return row.kind === 'containerFileRest' ? folderAt(node.parent) : undefined;
}
