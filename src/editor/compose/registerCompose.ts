import * as vscode from 'vscode';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import { isComposeDocument } from './composeSelector.ts';
import type * as composeModule from './entry.ts';

/** Starts the compose features with the first compose file: until then their bundle stays on disk. */
export function registerCompose(services: Services): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  const startOnce = (document: vscode.TextDocument): void => {
    if (disposables.length > 1 || !isComposeDocument(document)) return;
    const { startCompose } = loadBundle('compose') as typeof composeModule;
    disposables.push(startCompose(services));
  };
  // Fires for a change of the language id, too.
  disposables.push(vscode.workspace.onDidOpenTextDocument(startOnce));
  for (const document of vscode.workspace.textDocuments) startOnce(document);
  return new vscode.Disposable(() => {
    for (const disposable of disposables) disposable.dispose();
  });
}
