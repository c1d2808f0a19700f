import * as vscode from 'vscode';
import { parseImageReference } from '../../../core/model/imageReference.ts';

export interface ReferenceQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
}

/** Asks for `repository:tag`, and accepts only what the engine would. */
export function askReference(question: ReferenceQuestion): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const reference = parseImageReference(text);
      return reference !== undefined && reference.digest === undefined
        ? undefined
        : vscode.l10n.t('Write it as name:tag, the name in lower case.');
    },
  });
}
