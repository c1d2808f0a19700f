import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';
import { volumesFor } from '../steps/volumesFor.ts';

export const copyVolumeName: Command = async (services, args) => {
  const names = await volumesFor(services, args, {
    title: vscode.l10n.t('Copy Volume Names'),
    none: vscode.l10n.t('There is no volume.'),
  });
  await copyLines(names ?? []);
};
