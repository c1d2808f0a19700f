import * as vscode from 'vscode';
import { imageComparisonUri } from '../../views/imagePageUri.ts';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { imageFor, imagesFor } from '../steps/imagesFor.ts';
import { pageTargets } from '../steps/pageTargets.ts';

/** Compares two images by layer and file: the two that are selected, or one with another that is asked for. */
export const compareImages: Command = async (services, args) => {
  requireTrust();
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
  const targets = await pageTargets(services, [first, second]);
  const [before, after] = targets.toSorted((left, right) => left.createdAt - right.createdAt);
  if (before === undefined || after === undefined) return;
  if (before.id === after.id) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} and {1} are the same image.', before.name, after.name),
    );
    return;
  }
  const uri = imageComparisonUri(before, after);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
};
