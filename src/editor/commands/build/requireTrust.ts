import * as vscode from 'vscode';

/** A Dockerfile runs whatever it says: nobody's is built or run before the workspace is trusted. */
export function requireTrust(): void {
  if (!vscode.workspace.isTrusted)
    throw new Error(vscode.l10n.t('Nothing is built or run until you trust the workspace.'));
}
