import * as vscode from 'vscode';

/** Asks for a name that is free in the folder. */
export function askFileName(
  title: string,
  folder: vscode.Uri,
  value = '',
): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    ...{ title, value, ignoreFocusOut: true },
    prompt: vscode.l10n.t('Name'),
    validateInput: async (name) => {
      if (name === '' || name === '.' || name === '..' || name.includes('/')) {
        return vscode.l10n.t('Write a name without slashes.');
      }
      if (name === value) return undefined;
      const exists = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name)).then(
        () => true,
        () => false,
      );
      return exists ? vscode.l10n.t('{0} exists already.', name) : undefined;
    },
  });
}
