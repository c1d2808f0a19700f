import { posix } from 'node:path';
import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { askFileName } from './askFileName.ts';
import { placesFor, tellChanged } from './placesFor.ts';
import { withFileErrors } from './withFileErrors.ts';

export const renameContainerFile: Command = async (services, args) => {
  const title = vscode.l10n.t('Rename');
  const prompt = vscode.l10n.t('Path in the container');
  const [place] = (await placesFor(services, args, { title, prompt })) ?? [];
  if (place === undefined) return;
  const value = posix.basename(place.path);
  const name = await askFileName({ title, prompt: vscode.l10n.t('New name of {0}', value), value });
  if (name === undefined || name === value) return;
  const target = posix.join(posix.dirname(place.path), name);
  await withFileErrors(async () =>
    loadEngine().renameContainerPath(
      await services.engine.client(),
      place.container.id,
      place.path,
      target,
    ),
  );
  tellChanged(services, place);
};
