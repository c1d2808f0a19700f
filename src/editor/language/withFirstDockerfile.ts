import * as vscode from 'vscode';
import { dockerfileLanguageId } from './dockerfileSelector.ts';

/** Starts something once, as soon as a Dockerfile is open. */
export function withFirstDockerfile(start: () => vscode.Disposable): vscode.Disposable {
  const disposables: vscode.Disposable[] = [];
  const startOnce = (document: vscode.TextDocument) => {
    if (disposables.length > 1 || document.languageId !== dockerfileLanguageId) return;
    disposables.push(start());
  };
  // Fires for a change of the language id, too.
  disposables.push(vscode.workspace.onDidOpenTextDocument(startOnce));
  for (const document of vscode.workspace.textDocuments) startOnce(document);
  return new vscode.Disposable(() => {
    for (const disposable of disposables) disposable.dispose();
  });
}
