import * as vscode from 'vscode';
import { editDaemonJson } from '../../../../core/model/editDaemonJson.ts';

/** Where we cannot write: the whole text to put into the file, at a button. */
export async function offerText(
  mirrors: readonly string[],
  text: string,
  reason: string,
): Promise<void> {
  const copy = vscode.l10n.t('Copy Text');
  const picked = await vscode.window.showWarningMessage(reason, copy);
  if (picked === copy) await vscode.env.clipboard.writeText(editDaemonJson(text, { mirrors }));
}
