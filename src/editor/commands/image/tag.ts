import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { askReference } from '../steps/askReference.ts';
import { imageFor, imageName, referenceOf } from '../steps/imagesFor.ts';

export const tagImage: Command = async (services, args) => {
  const image = await imageFor(services, args, {
    title: vscode.l10n.t('Tag Image'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (image === undefined) return;
  const reference = await askReference({
    title: vscode.l10n.t('Tag {0}', imageName(image)),
    prompt: vscode.l10n.t('Another name for the image, such as registry.example.com/team/app:1.2'),
    value: image.reference ?? '',
  });
  if (reference === undefined || reference === image.reference) return;
  const client = await services.engine.client();
  await services.pending.run([image.id], vscode.l10n.t('tagging…'), () =>
    client.tagImage(referenceOf(image), reference),
  );
};
