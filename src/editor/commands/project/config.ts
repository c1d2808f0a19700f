import * as vscode from 'vscode';
import { projectConfigUri } from '../../contract/projectConfigUri.ts';
import type { Command } from '../command.ts';
import { hasFiles, requireCompose, requireFiles } from './composeRuns.ts';
import { saveProjectFiles } from './saveProjectFiles.ts';
import { targetsFor } from './targetsFor.ts';

/** Opens what compose makes of the files: merged, variables replaced, in the long forms. Read-only. */
export const previewConfig: Command = async (services, args) => {
  const title = vscode.l10n.t('Preview Configuration');
  const targets = await targetsFor(services, args, { title }, hasFiles);
  if (targets === undefined || (await requireCompose(services)) === undefined) return;
  await saveProjectFiles();
  for (const target of targets) {
    const uri = vscode.Uri.from(projectConfigUri(requireFiles(target)));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: targets.length === 1 });
  }
};
