import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { imageDocument } from '../steps/imageDocument.ts';
import { imagesFor } from '../steps/imagesFor.ts';

/** Opens the steps that each image was made by, with their sizes. */
export const showHistory: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Show History'),
    none: vscode.l10n.t('There is no image.'),
  });
  for (const image of images ?? []) {
    const document = await vscode.workspace.openTextDocument(imageDocument('history', image));
    await vscode.window.showTextDocument(document, { preview: images?.length === 1 });
  }
};
