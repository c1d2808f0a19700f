import * as vscode from 'vscode';
import { enginePageScheme } from '../../contract/enginePageUri.ts';
import type { Command } from '../command.ts';
import { engineFor } from '../steps/engineFor.ts';

/** Opens the page of an engine. */
export const openEngine: Command = async (services, args) => {
  const contextName = await engineFor(services, args, vscode.l10n.t('Show Engine'));
  if (contextName === undefined) return;
  const name = contextName.replace(/^.*\//, '');
  const uri = vscode.Uri.from({
    scheme: enginePageScheme,
    path: `/${encodeURIComponent(contextName)}/${name}`,
  });
  await vscode.commands.executeCommand('vscode.open', uri);
};
