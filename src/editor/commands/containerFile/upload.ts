import { basename, posix } from 'node:path';
import * as vscode from 'vscode';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { toAbortSignal } from '../../host/cancellation.ts';
import { loadEngine } from '../../host/loadEngine.ts';
import type { Services } from '../../host/services.ts';
import type { Command } from '../command.ts';
import { confirm } from '../steps/confirm.ts';
import { listNames } from '../steps/joinNames.ts';
import { placesFor, type Place } from './placesFor.ts';
import { withFileErrors } from './withFileErrors.ts';

/** Copies files and folders into a container: those that were dropped, or that the user picks. */
export const uploadToContainerFolder: Command = async (services, args) => {
  const title = vscode.l10n.t('Upload');
  const prompt = vscode.l10n.t('Path of the folder in the container');
  const [place] = (await placesFor(services, args, { title, prompt })) ?? [];
  if (place === undefined) return;
  const folder = place.isFolder ? place.path : posix.dirname(place.path);
  const sources = droppedUris(args) ?? (await pickSources(folder));
  if (sources === undefined || sources.length === 0) return;
  if (!(await mayReplace(services, place, folder, sources))) return;
  await withFileErrors(() => upload(services, place, folder, sources)).finally(() =>
    services.files.changed({ containerId: place.container.id, path: folder }),
  );
};

function droppedUris(args: readonly unknown[]): readonly vscode.Uri[] | undefined {
  const list = args[2];
  if (!Array.isArray(list)) return undefined;
  return list.filter((item): item is vscode.Uri => item instanceof vscode.Uri);
}

async function pickSources(folder: string): Promise<readonly vscode.Uri[] | undefined> {
  const folders = await picksFolders(folder);
  if (folders === undefined) return undefined;
  return vscode.window.showOpenDialog({
    title: vscode.l10n.t('Upload to {0}', folder),
    openLabel: vscode.l10n.t('Upload'),
    canSelectMany: true,
    canSelectFiles: folders !== 'only',
    canSelectFolders: folders !== 'no',
  });
}

/** Only macOS has a dialog that takes files and folders alike. */
async function picksFolders(folder: string): Promise<'no' | 'only' | 'too' | undefined> {
  if (process.platform === 'darwin') return 'too';
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('Files'),
        iconPath: new vscode.ThemeIcon('files'),
        folders: 'no' as const,
      },
      {
        label: vscode.l10n.t('Folders'),
        iconPath: new vscode.ThemeIcon('folder'),
        folders: 'only' as const,
      },
    ],
    { title: vscode.l10n.t('Upload to {0}', folder) },
  );
  return picked?.folders;
}

async function mayReplace(
  services: Services,
  { container }: Place,
  folder: string,
  sources: readonly vscode.Uri[],
): Promise<boolean> {
  const client = await services.engine.client();
  const names = sources.map((uri) => posix.basename(uri.path));
  const taken: string[] = [];
  for (const name of names) {
    const stat = await client.containerPathStat(container.id, posix.join(folder, name));
    if (stat !== undefined) taken.push(name);
  }
  if (taken.length === 0) return true;
  const answer = await confirm(
    services,
    vscode.l10n.t('Replace what has the same name in "{0}"?', folder),
    [listNames(taken), vscode.l10n.t('Folders are merged, files are replaced.')],
    [{ title: vscode.l10n.t('Replace'), value: true }],
  );
  return answer === true;
}

async function upload(
  services: Services,
  { container }: Place,
  folder: string,
  sources: readonly vscode.Uri[],
): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Uploading to {0}', container.name),
    cancellable: true,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    const signal = toAbortSignal(token);
    const client = await services.engine.client(signal);
    const local = sources.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);
    const { uploadToContainer, writeContainerFile } = loadEngine();
    if (local.length > 0) {
      await uploadToContainer(client, container.id, local, folder, {
        signal,
        onFile: (path, bytes) =>
          progress.report({ message: `${basename(path)} · ${formatBytes(bytes)}` }),
      });
    }
    // Files of other file systems, such as another container's.
    for (const uri of sources.filter(({ scheme }) => scheme !== 'file')) {
      const target = posix.join(folder, posix.basename(uri.path));
      const content = await vscode.workspace.fs.readFile(uri);
      await writeContainerFile(client, container.id, target, content, { signal });
    }
  });
}
