import * as vscode from 'vscode';
import { formatKeyValues, parseKeyValues } from '../../../core/model/keyValues.ts';

/** Asks for pairs such as labels in one line; undefined cancels. */
export async function askKeyValues(
  question: { readonly title: string; readonly prompt: string },
  known: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const text = await vscode.window.showInputBox({
    ...question,
    value: formatKeyValues(known),
    ignoreFocusOut: true,
    validateInput: (written) =>
      parseKeyValues(written) === undefined
        ? vscode.l10n.t('Write pairs such as: name=value, other=value')
        : undefined,
  });
  return text === undefined ? undefined : parseKeyValues(text);
}
