import * as vscode from 'vscode';
import { requireTrust } from '../build/requireTrust.ts';
import type { Command } from '../command.ts';
import { imagesFor, referenceOf } from '../steps/imagesFor.ts';
import { runEach } from '../steps/runEach.ts';
import { reportRun } from '../steps/reportRun.ts';
import { startContainer } from '../steps/startContainer.ts';

/** Runs images in the background, with each exposed port on a free port of the host. */
export const runImages: Command = async (services, args) => {
  requireTrust();
  const images = await imagesFor(services, args, {
    title: vscode.l10n.t('Run Images'),
    none: vscode.l10n.t('There is no image.'),
  });
  if (images === undefined) return;
  const client = await services.engine.client();
  await runEach(services, images, {
    view: 'stevedore.images',
    pending: vscode.l10n.t('starting…'),
    key: ({ id }) => id,
    name: referenceOf,
    work: async (image) => {
      const started = await startContainer(client, referenceOf(image));
      // Shown while the next image starts already.
      void reportRun(services, client, started);
    },
  });
};
