import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askRegistry } from './askRegistry.ts';

/** Forgets what we are logged in with. */
export const logOut: Command = async ({ registries }, args) => {
  const host = await askRegistry({ registries }, args, vscode.l10n.t('Log Out of a Registry'));
  if (host === undefined) return;
  const left = await registries.logOut(host);
  if (left === 'inConfigFile') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Docker’s configuration file still holds the password for {0}. "docker logout {0}" takes it away.',
        host,
      ),
    );
    return;
  }
  void vscode.window.showInformationMessage(vscode.l10n.t('Logged out of {0}.', host));
};
