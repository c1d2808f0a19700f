import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { containersFor } from '../steps/containersFor.ts';
import { copyLines } from '../steps/copyLines.ts';

export const copyContainerId: Command = async (services, args) => {
  const containers = await containersFor(services, args, {
    title: vscode.l10n.t('Copy Container IDs'),
    none: vscode.l10n.t('There is no container.'),
    offers: () => true,
  });
  await copyLines((containers ?? []).map(({ id }) => id));
};
