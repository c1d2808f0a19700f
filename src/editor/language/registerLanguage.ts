import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import type { Services } from '../host/services.ts';
import type * as languageModule from './entry.ts';
import { dockerfileLanguageId } from './dockerfileSelector.ts';

/** Starts the Dockerfile features with the first Dockerfile: until then their bundle, with its parsers, stays on disk. */
export function registerLanguage(services: Services): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  const startOnce = (document: vscode.TextDocument) => {
    if (disposables.length > 1 || document.languageId !== dockerfileLanguageId) return;
    const { startLanguage } = loadLanguage();
    disposables.push(startLanguage(services));
  };
  // Fires for a change of the language id, too.
  disposables.push(vscode.workspace.onDidOpenTextDocument(startOnce));
  for (const document of vscode.workspace.textDocuments) startOnce(document);
  return new vscode.Disposable(() => {
    for (const disposable of disposables) disposable.dispose();
  });
}

function loadLanguage(): typeof languageModule {
  return createRequire(__filename)('./language.cjs') as typeof languageModule;
}
