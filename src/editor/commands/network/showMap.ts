import * as vscode from 'vscode';
import { networkMapScheme } from '../../contract/networkMapUri.ts';
import type { Command } from '../command.ts';

/** The path names the tab until the page has come. */
export const showNetworkMap: Command = async () => {
  const path = `/${vscode.l10n.t('Network Map')}`;
  await vscode.commands.executeCommand(
    'vscode.open',
    vscode.Uri.from({ scheme: networkMapScheme, path }),
    { preview: false },
  );
};
