import * as vscode from 'vscode';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { imageFor, referenceOf } from '../steps/imagesFor.ts';

/** Reads an image from the engine and shows its bytes: on the lines of its Dockerfile where that is known. */
export const analyseImage: Command = async (services, args) => {
  requireTrust();
  const image = await imageFor(services, args, {
    title: vscode.l10n.t('Analyse Image'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (image !== undefined) await services.measurements.analyse(referenceOf(image));
};
