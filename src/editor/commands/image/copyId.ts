import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';
import { imagesFor } from '../steps/imagesFor.ts';

export const copyImageId: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Copy Image IDs'),
    none: vscode.l10n.t('There is no image.'),
  });
  await copyLines([...new Set((images ?? []).map(({ id }) => id))]);
};
