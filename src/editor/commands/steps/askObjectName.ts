import * as vscode from 'vscode';
import { isObjectName } from '../../../core/model/objectName.ts';

/** Asks for a name of a volume or network, and accepts only what the engine would. */
export function askObjectName(question: {
  readonly title: string;
  readonly prompt: string;
  /** What is suggested. */
  readonly value?: string;
}): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    validateInput: (text) =>
      isObjectName(text)
        ? undefined
        : vscode.l10n.t('Two or more letters, digits, dots, dashes and underscores.'),
  });
}
