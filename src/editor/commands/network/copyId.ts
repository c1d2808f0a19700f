import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';
import { networksFor } from '../steps/networksFor.ts';

export const copyNetworkId: Command = async (services, args) => {
  const networks = await networksFor(services, args, {
    title: vscode.l10n.t('Copy Network IDs'),
    none: vscode.l10n.t('There is no network.'),
  });
  await copyLines((networks ?? []).map(({ id }) => id));
};
