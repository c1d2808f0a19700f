import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { copyLines } from '../steps/copyLines.ts';
import { imagesFor, referenceOf } from '../steps/imagesFor.ts';

export const copyImageName: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Copy Image Names'),
    none: vscode.l10n.t('There is no image.'),
  });
  await copyLines((images ?? []).map(referenceOf));
};
