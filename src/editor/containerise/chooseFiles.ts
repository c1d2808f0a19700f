import * as vscode from 'vscode';
import type { PlannedFile } from '../../core/containerise/planFiles.ts';

/** Which files are written. New ones are chosen beforehand, those that exist only by the user's own hand. */
export async function chooseFiles(
  planned: readonly PlannedFile[],
  notes: string,
): Promise<readonly PlannedFile[] | undefined> {
  const items = planned.map((file) => ({
    label: file.path,
    description: stateOf(file),
    detail: detailOf(file, notes),
    picked: file.before === undefined,
    file,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Write Files'),
    placeHolder: vscode.l10n.t('Files that exist are left alone unless you choose them'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked && picked.length > 0 ? picked.map(({ file }) => file) : undefined;
}

function stateOf({ before, isAddition }: PlannedFile): string {
  if (before === undefined) return vscode.l10n.t('new');
  return isAddition
    ? vscode.l10n.t('exists: lines would be added')
    : vscode.l10n.t('exists: would be replaced');
}

function detailOf({ role }: PlannedFile, notes: string): string {
  switch (role) {
    case 'dockerfile':
      return notes;
    case 'secret':
      return vscode.l10n.t('Generated passwords. Neither images nor Git should ever have it.');
    case 'gitIgnore':
      return vscode.l10n.t('Keeps the passwords out of Git');
    case 'ignore':
    case 'compose':
      return '';
  }
}
