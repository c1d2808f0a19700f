import * as vscode from 'vscode';

/** A folder and those above it up to a top one; only the folder itself where there is none. */
export function foldersUpTo(
  folder: vscode.Uri,
  top: vscode.Uri | undefined,
): readonly vscode.Uri[] {
  const folders = [folder];
  if (!top) return folders;
  let current = folder;
  while (current.path !== top.path && current.path.startsWith(`${top.path}/`)) {
    current = vscode.Uri.joinPath(current, '..');
    folders.push(current);
  }
  return folders;
}
