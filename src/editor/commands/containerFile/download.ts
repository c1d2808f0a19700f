import { access } from 'node:fs/promises';
import { join, posix } from 'node:path';
import * as vscode from 'vscode';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { placesFor, type Place } from './placesFor.ts';
import { withFileErrors } from './withFileErrors.ts';

/** Copies files and folders out of a container, each whole or not at all. */
export const downloadContainerFiles: Command = async (services, args) => {
  const places = await placesFor(services, args, {
    title: vscode.l10n.t('Download'),
    prompt: vscode.l10n.t('Path of a file or folder in the container'),
  });
  const [first] = places ?? [];
  if (places === undefined || first === undefined) return;
  const targets =
    places.length === 1 && !first.isFolder ? await askFile(first) : await askFolder(places);
  if (targets === undefined) return;
  await withFileErrors(() => download(services, targets));
};

interface Target {
  readonly place: Place;
  readonly destination: string;
}

async function askFile(place: Place): Promise<readonly Target[] | undefined> {
  const name = posix.basename(place.path);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save {0}', place.path),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  return uri && [{ place, destination: uri.fsPath }];
}

async function askFolder(places: readonly Place[]): Promise<readonly Target[] | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Folder to download into'),
      openLabel: vscode.l10n.t('Download Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (chosen === undefined) return undefined;
  const targets: Target[] = [];
  for (const place of places) {
    const name = place.path === '/' ? place.container.name : posix.basename(place.path);
    const destination = join(chosen.fsPath, name);
    const exists = await access(destination).then(
      () => true,
      () => false,
    );
    if (exists) throw new Error(vscode.l10n.t('{0} exists already.', destination));
    targets.push({ place, destination });
  }
  return targets;
}

async function download(services: Services, targets: readonly Target[]): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Downloading from {0}', targets[0]?.place.container.name ?? ''),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    const signal = toAbortSignal(token);
    const client = await services.engine.client(signal);
    const { downloadContainerPath, resolveContainerPath } = loadEngine();
    for (const { place, destination } of targets) {
      const { container, path } = place;
      progress.report({ message: path });
      // A link's content is wanted, not the link.
      const found = await resolveContainerPath(client, container.id, path, { signal });
      const source = found?.path ?? path;
      await downloadContainerPath(client, container.id, source, destination, { signal });
    }
  });
}
