import * as vscode from 'vscode';
import { registryScheme } from '../../contract/registryUri.ts';
import { registryReference } from '../../views/registries/registryReference.ts';
import { registryTargetsOf } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';

/** Opens manifest and configuration as the registry has them. */
export const inspectRegistry: Command = async (_, args) => {
  const rows = registryTargetsOf(args, 'registryTag', 'platform');
  for (const row of rows) {
    const reference = row.kind === 'platform' ? row.platform.digest : row.tag;
    const uri = vscode.Uri.from({
      scheme: registryScheme,
      path: `/${registryReference(row) ?? ''}.json`,
      query: JSON.stringify([row.host, row.repository, reference]),
    });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: rows.length === 1 });
  }
};
