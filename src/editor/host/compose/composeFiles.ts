import { readFile, stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { ComposeFiles } from '../../../core/compose/project/composeFiles.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** Files of a document's file system as the editor has them: the text of open documents, saved or not, then what is stored. */
export function composeFilesOf(document: vscode.TextDocument): ComposeFiles {
  const { scheme } = document.uri;
  const files = scheme === 'file' ? diskFiles : otherFiles(document);
  return {
    find: (path) => files.find(path),
    read: (path) => {
      const open = vscode.workspace.textDocuments.find(
        (each) => each.uri.scheme === scheme && pathOf(each) === path,
      );
      return open ? Promise.resolve(open.getText()) : files.read(path);
    },
  };
}

/** As the model of compose projects names a document. */
export function pathOf({ uri }: vscode.TextDocument): string {
  if (uri.scheme === 'file') return uri.fsPath;
  return uri.path.startsWith('/') ? uri.path : `/${uri.path}`;
}

/** Without going through VS Code's main process: a keystroke asks for a dozen paths. */
export const diskFiles: ComposeFiles = {
  read: (path) => readFile(path, 'utf8').catch(() => undefined),
  find: async (path) => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
  },
};

function otherFiles({ uri, isUntitled }: vscode.TextDocument): ComposeFiles {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return isUntitled ? { read: nothing, find: nothing } : workspaceFiles(uri);
}
