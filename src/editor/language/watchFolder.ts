import * as vscode from 'vscode';

/**
 * Calls back after changes in a folder: anywhere below it where VS Code watches already, since a workspace folder holds
 * it, else only directly in it. What `files.watcherExclude` names is not watched.
 */
export function watchFolder(folder: vscode.Uri, onChange: () => void): { dispose(): void } {
  const glob = vscode.workspace.getWorkspaceFolder(folder) ? '**' : '*';
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, glob),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(onChange),
    watcher.onDidChange(onChange),
    watcher.onDidDelete(onChange),
  );
}
