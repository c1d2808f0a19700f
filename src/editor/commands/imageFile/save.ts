import path from 'node:path/posix';
import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { filesFor } from './filesFor.ts';

export const saveImageFiles: Command = async (services, args) => {
  for (const { path: name, uri } of await filesFor(services, args, vscode.l10n.t('Save File As'))) {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Save {0}', name),
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, path.basename(name)) }),
    });
    if (target === undefined) return;
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Reading {0} from the image', name),
      },
      async () => {
        await vscode.workspace.fs.writeFile(target, await vscode.workspace.fs.readFile(uri));
      },
    );
  }
};
