import * as vscode from 'vscode';

/** Calls back after any change below a folder. What `files.watcherExclude` names is not watched. */
export function watchFolder(folder: vscode.Uri, onChange: () => void): { dispose(): void } {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '**'),
  );
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(onChange),
    watcher.onDidChange(onChange),
    watcher.onDidDelete(onChange),
  );
}
