import * as vscode from 'vscode';
import type { PlannedFile } from '../../core/containerise/planFiles.ts';

/** Says what was written, and offers what one does next. Builds run what files say: only in a trusted workspace on disk. */
export async function offerNext(
  folder: vscode.Uri,
  written: readonly PlannedFile[],
): Promise<void> {
  const build = vscode.l10n.t('Build Image');
  const up = vscode.l10n.t('Compose Up');
  const open = vscode.l10n.t('Open');
  const dockerfile = written.find(({ role }) => role === 'dockerfile');
  const compose = written.find(({ role }) => role === 'compose');
  const canRun = vscode.workspace.isTrusted && folder.scheme === 'file';
  const message = vscode.l10n.t('Written: {0}', written.map(({ path }) => path).join(', '));
  const buttons = [
    ...(dockerfile && canRun ? [build] : []),
    ...(compose && canRun ? [up] : []),
    ...(dockerfile ? [open] : []),
  ];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  const uriOf = (file: PlannedFile | undefined) => vscode.Uri.joinPath(folder, file?.path ?? '');
  if (answer === build)
    await vscode.commands.executeCommand('stevedore.image.build', uriOf(dockerfile), {
      target: null,
    });
  if (answer === up) await vscode.commands.executeCommand('stevedore.project.up', uriOf(compose));
  if (answer === open) await vscode.window.showTextDocument(uriOf(dockerfile));
}
