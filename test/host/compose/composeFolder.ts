import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';

/** A folder of the workspace with a compose project; its name is the project's. */
export class ComposeFolder {
  readonly path: string;

  constructor(name: string) {
    this.path = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', name);
  }

  async write(name: string, text: string): Promise<vscode.Uri> {
    const path = join(this.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return vscode.Uri.file(path);
  }

  async open(name: string, text: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(await this.write(name, text));
    await vscode.window.showTextDocument(document);
    return document;
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}

/** Just behind the text, or in the middle of it where a bar stands: `depends_on: [d|b]`. */
export function positionIn(document: vscode.TextDocument, marked: string): vscode.Position {
  const bar = marked.includes('|') ? marked.indexOf('|') : marked.length;
  const at = document.getText().indexOf(marked.replace('|', ''));
  if (at === -1) throw new Error(`${marked} is not in the document`);
  return document.positionAt(at + bar);
}

/** Replaces a text of the document, as typing would. */
export async function edit(
  document: vscode.TextDocument,
  before: string,
  after: string,
): Promise<void> {
  const at = document.getText().indexOf(before);
  const change = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
  change.replace(document.uri, range, after);
  await vscode.workspace.applyEdit(change);
}
