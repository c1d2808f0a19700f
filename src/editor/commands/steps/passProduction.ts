import * as vscode from 'vscode';
import { isProduction } from '../../host/productionMark.ts';
import type { ConfirmServices } from './confirm.ts';

/** True at once where the engine is not marked as production; otherwise when the user types the context's name. */
export async function passProduction(
  { engine, settings }: ConfirmServices,
  contextName?: string,
): Promise<boolean> {
  if (settings.get('stevedore.engine.production').length === 0) return true;
  const name = contextName ?? (await engine.endpoint()).contextName;
  if (!isProduction(settings, name)) return true;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Production Engine'),
    prompt: vscode.l10n.t('This engine is marked as production. Type its name to go on: {0}', name),
    placeHolder: name,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === '' || value === name ? undefined : vscode.l10n.t('The name is "{0}".', name),
  });
  return typed === name;
}
