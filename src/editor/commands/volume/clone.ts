import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { askObjectName } from '../steps/askObjectName.ts';
import { passCopy } from './passCopy.ts';
import { requireHelperImage } from './requireHelperImage.ts';
import { volumeFor } from './volumeFor.ts';
import { withBytes } from './withBytes.ts';

export const cloneVolume: Command = async (services, args) => {
  const title = vscode.l10n.t('Clone Volume');
  const none = vscode.l10n.t('There is no volume.');
  const volume = await volumeFor(services, args, { title, none });
  if (volume === undefined || !(await requireHelperImage(services))) return;
  const client = await services.engine.client();
  if (!(await passCopy(client, volume))) return;
  const prompt = vscode.l10n.t('Name of the new volume');
  const name = await askObjectName({ title, prompt, value: `${volume}-copy` });
  if (name === undefined) return;
  const session = services.volumes.session();
  await withBytes(vscode.l10n.t('Cloning {0}', volume), (signal, onBytes) =>
    services.pending.run([volume], vscode.l10n.t('cloning…'), () =>
      loadEngine().cloneVolume(client, volume, name, {
        ...{ session, signal, onBytes, dropOwners: true },
      }),
    ),
  );
};
