import * as vscode from 'vscode';
import { imagePageUri } from '../../views/imagePageUri.ts';
import type { Command } from '../command.ts';
import { imagesFor } from '../steps/imagesFor.ts';
import { pageTargets } from '../steps/pageTargets.ts';

/** Opens the page of each image in a tab that stays. */
export const openImages: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Show Layers and Files'),
    none: vscode.l10n.t('There is no image.'),
  });
  for (const target of await pageTargets(services, images ?? [])) {
    await vscode.commands.executeCommand('vscode.open', imagePageUri(target), { preview: false });
  }
};
