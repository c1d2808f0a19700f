import * as vscode from 'vscode';
import type { PlannedFile } from '../../core/containerise/planFiles.ts';
import type { ProjectFiles } from '../../core/containerise/projectFiles.ts';

/**
 * Writes all of the files or none: one that changed since it was shown stops it before the first, and after a failure
 * everything is as it was.
 */
export async function writeFiles(
  folder: vscode.Uri,
  files: ProjectFiles,
  chosen: readonly PlannedFile[],
): Promise<void> {
  for (const { path, before } of chosen)
    if ((await files.read(path)) !== before || isUnsaved(vscode.Uri.joinPath(folder, path)))
      throw new Error(
        vscode.l10n.t('{0} has changed since it was shown. Nothing was written.', path),
      );
  const begun: PlannedFile[] = [];
  try {
    for (const file of chosen) {
      begun.push(file);
      await write(folder, file.path, file.text);
    }
  } catch (error) {
    await Promise.allSettled(begun.map((file) => takeBack(folder, file)));
    throw error;
  }
}

function isUnsaved(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((each) => each.isDirty && each.uri.toString() === key);
}

function write(folder: vscode.Uri, path: string, text: string): Thenable<void> {
  const uri = vscode.Uri.joinPath(folder, path);
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function takeBack(folder: vscode.Uri, { path, before }: PlannedFile): Promise<void> {
  if (before === undefined) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, path));
  else await write(folder, path, before);
}
