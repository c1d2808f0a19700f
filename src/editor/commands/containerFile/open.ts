import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { engineHost } from '../../host/engineHost.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { placesFor, type Place } from './placesFor.ts';

/** Opens files of containers; one in a bind mount as the local file that it is. */
export const openContainerFiles: Command = async (services, args) => {
  const places = await placesFor(services, args, {
    title: vscode.l10n.t('Open File'),
    prompt: vscode.l10n.t('Path of a file in the container, such as /etc/os-release'),
  });
  for (const place of places ?? []) await openPlace(services, place, (places ?? []).length === 1);
};

export async function openPlace(services: Services, place: Place, preview: boolean): Promise<void> {
  const uri = (await localFile(services, place)) ?? place.uri;
  await vscode.commands.executeCommand('vscode.open', uri, { preview });
}

/** Only when it is certainly the same file: the engine may run in a machine of its own, with the same paths. */
async function localFile(
  { engine }: Services,
  { container: { id }, path }: Place,
): Promise<vscode.Uri | undefined> {
  const client = await engine.client();
  if (engineHost(client.endpoint) !== undefined) return undefined;
  const { mounts } = await client.containerDetails(id);
  if (!mounts.some(({ type }) => type === 'bind')) return undefined;
  const { hostPathOf, resolveContainerPath } = loadEngine();
  const found = await resolveContainerPath(client, id, path);
  const hostPath = hostPathOf(found?.path ?? path, mounts);
  if (hostPath === undefined) return undefined;
  const local = await stat(hostPath).catch(() => undefined);
  if (local?.isFile() !== true) return undefined;
  const isSame =
    found === undefined ||
    (found.stat.size === local.size &&
      Math.abs(found.stat.modifiedAt - local.mtimeMs) < LEAST_DIFFERENCE_MS);
  return isSame ? vscode.Uri.file(hostPath) : undefined;
}

/** Some engines tell whole seconds. */
const LEAST_DIFFERENCE_MS = 2_000;
