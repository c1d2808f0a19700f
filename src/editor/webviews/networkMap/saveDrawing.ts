import * as vscode from 'vscode';

/** Asks where, writes the drawing, and offers to look at it. */
export async function saveDrawing(svg: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = 'networks.svg';
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export as SVG'),
    filters: { SVG: ['svg'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  void offerToOpen(target);
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open File');
  const name = target.path.split('/').at(-1) ?? '';
  const message = vscode.l10n.t('The network map is in {0}.', name);
  if ((await vscode.window.showInformationMessage(message, open)) !== open) return;
  await vscode.commands.executeCommand('vscode.open', target);
}
