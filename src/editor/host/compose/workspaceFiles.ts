import * as vscode from 'vscode';
import type { ComposeFiles } from '../../../core/compose/project/composeFiles.ts';

/** The file system that a document is of, as VS Code has it: a disk, a remote one, one in a browser. */
export function workspaceFiles(uri: vscode.Uri): ComposeFiles {
  const at = (path: string): vscode.Uri =>
    uri.scheme === 'file' ? vscode.Uri.file(path) : uri.with({ path });
  return {
    read: async (path) => {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
      } catch {
        return undefined;
      }
    },
    find: async (path) => {
      try {
        const { type } = await vscode.workspace.fs.stat(at(path));
        return type & vscode.FileType.Directory ? 'folder' : 'file';
      } catch {
        return undefined;
      }
    },
  };
}
