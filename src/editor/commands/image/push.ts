import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { imageFor, referenceOf } from '../steps/imagesFor.ts';
import { askDestination } from './push/askDestination.ts';
import { offerLogin } from './transfer/offerLogin.ts';
import { runTransfer } from './transfer/runTransfer.ts';
import { sayDone } from './transfer/sayDone.ts';

/** Pushes an image under its name, or under one in another registry, which it is given for that. */
export const pushImage: Command = async (services, args) => {
  const image = await imageFor(services, args, {
    title: vscode.l10n.t('Push Image'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (image === undefined) return;
  const destination = await askDestination(services, image);
  if (destination === undefined) return;
  const client = await services.engine.client();
  const isNewName =
    destination !== image.reference &&
    !(await client.listImages()).some(({ tags }) => tags.includes(destination));
  if (destination !== image.reference) await client.tagImage(referenceOf(image), destination);
  const pushed = await offerLogin(services, destination, async () => {
    try {
      const credentials = await services.registries.credentials(destination);
      const options = credentials === undefined ? {} : { credentials };
      await runTransfer(vscode.l10n.t('Pushing {0}', destination), (signal) =>
        client.pushImage(destination, { ...options, signal }),
      );
      return true;
    } catch (error) {
      // Nothing is left of a push that did not happen.
      if (isNewName) await client.removeImage(destination).catch(() => undefined);
      throw error;
    }
  });
  if (pushed !== true) return;
  sayDone(services, vscode.l10n.t('Pushed {0}.', destination), ['docker', 'push', destination]);
};
