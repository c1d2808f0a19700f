import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { imageName, imagesFor, referenceOf } from '../steps/imagesFor.ts';
import { showInspections } from '../steps/showInspections.ts';

export const inspectImages: Command = async (services, args) => {
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Inspect Images'),
    none: vscode.l10n.t('There is no image.'),
  });
  await showInspections(
    (images ?? []).map((image) => ({
      kind: 'image',
      id: referenceOf(image),
      name: imageName(image),
    })),
  );
};
