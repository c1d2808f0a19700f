import * as vscode from 'vscode';
import type { ProjectEntry, ProjectFiles } from '../../core/containerise/projectFiles.ts';

/** The files of a folder through the editor's file systems, so that virtual workspaces have them too. */
export function workspaceProject(folder: vscode.Uri): ProjectFiles {
  return {
    read: async (path) => {
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
        return new TextDecoder().decode(bytes);
      } catch {
        return undefined;
      }
    },
    list: async (path) => {
      try {
        const found = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
        return found.flatMap(([name, type]) => toEntry(name, type));
      } catch {
        return [];
      }
    },
  };
}

function toEntry(name: string, type: vscode.FileType): readonly ProjectEntry[] {
  if (type === vscode.FileType.File) return [{ name, kind: 'file' }];
  return type === vscode.FileType.Directory ? [{ name, kind: 'folder' }] : [];
}
