import * as vscode from 'vscode';

/** An unsaved Dockerfile in an editor. */
export async function openUntitled(content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/**
 * Closes all editors without asking for unsaved changes, and waits until unsaved documents are gone: the next one gets
 * the same name, and would get the same text as well.
 */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await new Promise<void>((resolve) => {
    const check = () => {
      if (vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'untitled')) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.workspace.onDidCloseTextDocument(check);
    check();
  });
}

/** The rules reported of a document. */
export function rulesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'stevedore')
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Resolves once the reported rules fit; the test's own time limit ends the waiting. */
export function whenRules(
  uri: vscode.Uri,
  fits: (rules: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const check = () => {
      const rules = rulesOf(uri);
      if (!fits(rules)) return;
      listener.dispose();
      resolve(rules);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(check);
    check();
  });
}
