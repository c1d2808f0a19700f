import * as vscode from 'vscode';

/** Opens a page of the documentation that comes with the extension, as a rendered document. */
export function docsPage(
  extensionUri: vscode.Uri,
  folder: 'rules' | 'compose',
  name: string,
): vscode.Uri {
  const page = vscode.Uri.joinPath(extensionUri, 'docs', folder, `${name}.md`);
  const args = encodeURIComponent(JSON.stringify([page]));
  return vscode.Uri.parse(`command:markdown.showPreview?${args}`);
}
