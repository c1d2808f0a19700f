import * as vscode from 'vscode';
import type { FileEdit } from '../../core/dockerfile/finding.ts';

/** Adds lines to files of the build context, and creates those that are missing. */
export async function addFileEdits(
  edit: vscode.WorkspaceEdit,
  root: vscode.Uri,
  files: readonly FileEdit[],
): Promise<void> {
  for (const { path, lines } of files) {
    const uri = vscode.Uri.joinPath(root, path);
    const text = lines.map((line) => `${line}\n`).join('');
    const existing = await openIfExists(uri);
    if (existing === undefined) {
      edit.createFile(uri, { ignoreIfExists: true });
      edit.insert(uri, new vscode.Position(0, 0), text);
      continue;
    }
    const lastLine = existing.lineAt(existing.lineCount - 1);
    edit.insert(uri, lastLine.range.end, lastLine.isEmptyOrWhitespace ? text : `\n${text}`);
  }
}

async function openIfExists(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
