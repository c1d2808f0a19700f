import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { imageDocument } from '../steps/imageDocument.ts';
import { imageFor, imageName, imagesFor } from '../steps/imagesFor.ts';

/** Compares configuration and history of two images, side by side. */
export const compareConfiguration: Command = async (services, args) => {
  const none = vscode.l10n.t('There is no image.');
  const chosen = await imagesFor(services, args, {
    title: vscode.l10n.t('Compare an Image'),
    none,
    many: false,
  });
  const [first] = chosen ?? [];
  if (chosen === undefined || first === undefined) return;
  const title = vscode.l10n.t('Compare With');
  const second = chosen[1] ?? (await imageFor(services, [], { title, none }));
  if (second === undefined) return;
  const name = vscode.l10n.t('{0} ↔ {1}: configuration', imageName(first), imageName(second));
  const [left, right] = [first, second].map((image) => imageDocument('configuration', image));
  await vscode.commands.executeCommand('vscode.diff', left, right, name);
};
