import * as vscode from 'vscode';
import { isComposeFileName } from '../../../core/compose/project/composeFileNames.ts';
import { baseName } from '../../../core/compose/text/paths.ts';

/** Compose reads the disk: what is typed in compose and env files is saved first, and nothing else. */
export async function saveProjectFiles(): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, uri }) => {
    const name = baseName(uri.path);
    const isRead = isComposeFileName(name) || /(?:^|\.)env(?:\.|$)/.test(name);
    return isDirty && uri.scheme === 'file' && isRead;
  });
  for (const document of unsaved) await document.save();
}
