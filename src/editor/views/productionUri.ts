import * as vscode from 'vscode';

const scheme = 'stevedore-production';

/** Makes a row take on the colour and the letter of a production engine. */
export function productionUri(rowId: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rowId}` });
}

/** Colours the rows of production engines. */
export function registerProductionDecoration(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: (uri) =>
      uri.scheme === scheme
        ? new vscode.FileDecoration(
            'P',
            vscode.l10n.t('Production engine'),
            new vscode.ThemeColor('stevedore.production'),
          )
        : undefined,
  });
}
