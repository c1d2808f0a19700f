import { posix } from 'node:path';
import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { askFileName } from './askFileName.ts';
import { openPlace } from './open.ts';
import { placesFor, tellChanged, toPlace, type Place } from './placesFor.ts';
import { withFileErrors } from './withFileErrors.ts';

/** An empty file, which is then opened. */
export const createContainerFile: Command = async (services, args) => {
  const title = vscode.l10n.t('New File');
  const place = await askNewPlace(services, args, title);
  if (place === undefined) return;
  const { id } = place.container;
  await withFileErrors(async () => {
    const client = await services.engine.client();
    if ((await client.containerPathStat(id, place.path)) !== undefined)
      throw new Error(vscode.l10n.t('{0} exists already.', place.path));
    await loadEngine().writeContainerFile(client, id, place.path, new Uint8Array());
  });
  tellChanged(services, place);
  await openPlace(services, place, false);
};

export const createContainerFolder: Command = async (services, args) => {
  const place = await askNewPlace(services, args, vscode.l10n.t('New Folder'));
  if (place === undefined) return;
  const { id } = place.container;
  await withFileErrors(async () =>
    loadEngine().makeContainerFolder(await services.engine.client(), id, place.path),
  );
  tellChanged(services, place);
};

async function askNewPlace(
  services: Parameters<Command>[0],
  args: readonly unknown[],
  title: string,
): Promise<Place | undefined> {
  const prompt = vscode.l10n.t('Path of the folder in the container');
  const [target] = (await placesFor(services, args, { title, prompt })) ?? [];
  if (target === undefined) return undefined;
  const folder = target.isFolder ? target.path : posix.dirname(target.path);
  const name = await askFileName({
    title,
    prompt: vscode.l10n.t('Name in {0}', folder),
    value: '',
  });
  if (name === undefined) return undefined;
  return toPlace(target.container, posix.join(folder, name), false);
}
