import * as vscode from 'vscode';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { listNames } from '../steps/joinNames.ts';
import { placesFor, tellChanged } from './placesFor.ts';
import { withFileErrors } from './withFileErrors.ts';

/** Removes files and folders for good: a container has no trash. */
export const removeContainerFiles: Command = async (services, args) => {
  const places = await placesFor(services, args, {
    title: vscode.l10n.t('Delete'),
    prompt: vscode.l10n.t('Path in the container'),
  });
  const [first] = places ?? [];
  if (places === undefined || first === undefined) return;
  const message =
    places.length === 1
      ? vscode.l10n.t('Delete "{0}" from the container "{1}"?', first.path, first.container.name)
      : vscode.l10n.t('Delete {0} files and folders from the container?', places.length);
  const detail = [
    places.length === 1 ? '' : listNames(places.map(({ path }) => path)),
    places.some(({ isFolder }) => isFolder)
      ? vscode.l10n.t('Folders go with everything in them.')
      : '',
    vscode.l10n.t('This cannot be undone.'),
  ];
  const answer = await confirm(services, message, detail, [
    { title: vscode.l10n.t('Delete'), value: true },
  ]);
  if (answer !== true) return;
  const client = await services.engine.client();
  try {
    for (const { container, path } of places)
      await withFileErrors(() => loadEngine().removeContainerPath(client, container.id, path));
  } finally {
    tellChanged(services, first);
  }
};
