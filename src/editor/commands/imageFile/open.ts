import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { filesFor } from './filesFor.ts';

/** Opens files of images, read out of the image without running it. */
export const openImageFiles: Command = async (services, args) => {
  for (const { uri } of await filesFor(services, args, vscode.l10n.t('Open File'))) {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
};
