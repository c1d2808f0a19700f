import * as vscode from 'vscode';
import type { Command } from '../command.ts';
import { requireHelperImage } from './requireHelperImage.ts';
import { volumeFor } from './volumeFor.ts';

/** Shows the files of a volume in a view of their own. */
export const browseVolume: Command = async (services, args) => {
  const title = vscode.l10n.t('Browse Volume');
  const none = vscode.l10n.t('There is no volume.');
  const volume = await volumeFor(services, args, { title, none });
  if (volume === undefined || !(await requireHelperImage(services))) return;
  // Opened first, so that what is wrong is said once, here.
  await vscode.window.withProgress({ location: { viewId: 'stevedore.volumes' } }, () =>
    services.volumes.withFiles(volume, (files) => files.stat('/')),
  );
  services.volumes.browse(volume);
};
