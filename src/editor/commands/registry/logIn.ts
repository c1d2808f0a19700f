import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askRegistry } from './askRegistry.ts';

/** Logs in after the registry has accepted it; kept by docker's credential helper, else by VS Code. */
export const logIn: Command = async ({ registries }, args) => {
  const host = await askRegistry({ registries }, args, vscode.l10n.t('Log In to a Registry'));
  if (host === undefined) return;
  const title = vscode.l10n.t('Log In to {0}', host);
  const known = await registries.credentials(`${host}/any`).catch(() => undefined);
  const username = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('User name'),
    value: known?.username ?? '',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || text.includes(':')
        ? vscode.l10n.t('A name without a colon.')
        : undefined,
  });
  if (username === undefined) return;
  const password = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Password or access token'),
    password: true,
    ignoreFocusOut: true,
  });
  if (password === undefined || password === '') return;
  const login = { username: username.trim(), password };
  const location = { viewId: 'stevedore.registries' };
  const kept = await vscode.window.withProgress({ location }, async () => {
    await registries.tryLogin(host, login);
    return registries.logIn(host, login);
  });
  void vscode.window.showInformationMessage(
    kept === 'helper'
      ? vscode.l10n.t('Logged in to {0}. Docker’s credential helper keeps the password.', host)
      : vscode.l10n.t('Logged in to {0}. VS Code keeps the password.', host),
  );
};
