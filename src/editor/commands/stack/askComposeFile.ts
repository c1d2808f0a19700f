import * as vscode from 'vscode';
import { isComposeFileName } from '../../../core/compose/project/composeFileNames.ts';
import { baseName } from '../../../core/compose/text/paths.ts';

const MOST_FILES = 100;

/** The compose file before the user, or one of the workspace's that they pick. */
export async function askComposeFile(title: string): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const found = await vscode.workspace.findFiles(
    '**/*{compose,stack}*.{yml,yaml}',
    '**/node_modules/**',
    MOST_FILES,
  );
  const isActive = (uri: vscode.Uri): boolean => uri.toString() === active?.uri.toString();
  const files =
    active?.uri.scheme === 'file' && isStackFile(active.uri) && !found.some(isActive)
      ? [active.uri, ...found]
      : found;
  if (files.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no compose file in this workspace.'),
    );
    return undefined;
  }
  // The one that is being looked at comes first.
  const items = files
    .toSorted((left, right) => Number(isActive(right)) - Number(isActive(left)))
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  return (await vscode.window.showQuickPick(items, { title }))?.uri;
}

function isStackFile({ path }: vscode.Uri): boolean {
  const name = baseName(path);
  return isComposeFileName(name) || /stack.*\.ya?ml$/.test(name);
}
