import * as vscode from 'vscode';
import type { ConfigurationFiles } from '../../../core/dockerfile/config/configurationFiles.ts';

/** Configuration files through VS Code's file systems; their paths are URIs. What an editor holds unsaved counts. */
export const workspaceConfigurationFiles: ConfigurationFiles = {
  read: async (file) => {
    const open = vscode.workspace.textDocuments.find(({ uri }) => String(uri) === file);
    if (open?.isDirty) return open.getText();
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(file)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  join: (folder, name) => String(vscode.Uri.joinPath(vscode.Uri.parse(folder), name)),
  parent: (path) => {
    const uri = vscode.Uri.parse(path);
    const parent = vscode.Uri.joinPath(uri, '..');
    return parent.path === uri.path ? undefined : String(parent);
  },
  relative: (folder, file) => {
    const { path } = vscode.Uri.parse(folder);
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return vscode.Uri.parse(file).path.slice(prefix.length);
  },
};

/** Nothing is there, or something on the way is no folder. Remote file systems say the former only. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && /^(FileNotFound|FileNotADirectory)$/.test(error.code)
  );
}
