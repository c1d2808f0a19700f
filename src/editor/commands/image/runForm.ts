import * as vscode from 'vscode';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { imageFor, imageName, referenceOf } from '../steps/imagesFor.ts';
import { openRunForm } from '../steps/openRunForm.ts';

/** Opens the form in which an image is run with options. */
export const openImageRunForm: Command = async (services, args) => {
  requireTrust();
  const image = await imageFor(services, args, {
    title: vscode.l10n.t('Run with Options'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (image === undefined) return;
  await openRunForm(
    { kind: 'image', image: referenceOf(image) },
    vscode.l10n.t('Run {0}', imageName(image).replace(/^.*\//, '')),
  );
};
