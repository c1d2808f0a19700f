import * as vscode from 'vscode';
import { registryTargetsOf } from '../../views/registries/registryTargets.ts';
import type { Command } from '../command.ts';
import { textArguments } from '../steps/textArguments.ts';

/** Takes registries that were added out of the view; nothing changes in them. */
export const removeRegistry: Command = async ({ registries }, args) => {
  const added = (await registries.list()).filter(({ source }) => source === 'added');
  const hosts = added.map(({ host }) => host);
  const given = [
    ...textArguments(args),
    ...registryTargetsOf(args, 'host').map(({ host }) => host),
  ].filter((host) => hosts.includes(host));
  if (given.length === 0 && hosts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No registry was added.'));
    return;
  }
  const title = vscode.l10n.t('Remove Registry from View');
  const picked = given.length > 0 ? given : [await vscode.window.showQuickPick(hosts, { title })];
  for (const host of picked) if (host !== undefined) await registries.remove(host);
};
