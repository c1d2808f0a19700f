import * as vscode from 'vscode';

/** Asks for the name of something in a folder. */
export function askFileName(question: {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
}): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...question,
    ignoreFocusOut: true,
    validateInput: (text) =>
      text === '' || text === '.' || text === '..' || text.includes('/')
        ? vscode.l10n.t('A name without slashes.')
        : undefined,
  });
}
