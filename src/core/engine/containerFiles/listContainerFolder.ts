import { posix } from 'node:path';
import type { ContainerFile, ContainerFolder, FileChange } from '../../model/containerFile.ts';
import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { listByArchive } from './listByArchive.ts';
import { listByCommand } from './listByCommand.ts';
import { markChanges } from './markChanges.ts';
import { resolveContainerPath } from './resolveContainerPath.ts';

/** A second or two of an engine's time. */
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/** What the root folder of an image usually has: asked for one by one when the archive is too large. */
const USUAL_FOLDERS =
  'app bin boot data dev etc home lib lib32 lib64 libx32 media mnt opt proc root run sbin srv sys tmp usr var workspace';

export interface ListFolderOptions extends CallOptions {
  /** What the engine said of the changes; asked for when absent. Pass an empty list for none. */
  readonly changes?: readonly FileChange[];
  /** Give up reading an archive after so many bytes. Default 256 MiB. */
  readonly maxBytes?: number;
}

/**
 * A folder of a running, stopped or shell-less container, links on the way followed. A container's own shell answers
 * where there is one; otherwise the engine's archive of the folder, up to a limit.
 *
 * @throws EngineError of kind `gone` when there is no such folder, `rejected` when it is not a folder
 */
export async function listContainerFolder(
  client: ContainerFilesClient,
  id: string,
  folder: string,
  options: ListFolderOptions = {},
): Promise<ContainerFolder> {
  const found = await resolveContainerPath(client, id, folder, options);
  if (found === undefined) return listMounted(client, id, folder, options);
  if (!found.stat.isFolder) throw new EngineError('rejected', `${folder} is not a folder.`);
  const [changes, listed] = await Promise.all([
    options.changes ?? client.containerChanges(id, options),
    readFolder(client, id, found.path, options),
  ]);
  const known = listed.complete
    ? listed.files
    : await addUsual(client, id, found.path, listed.files, changes, options);
  return { files: markChanges(found.path, known, changes), complete: listed.complete };
}

/** Below a tmpfs mount, /proc or /sys of a running container, which the engine's archive calls do not see. */
async function listMounted(
  client: ContainerFilesClient,
  id: string,
  folder: string,
  options: ListFolderOptions,
): Promise<ContainerFolder> {
  const files = await listByCommand(client, id, folder, options);
  if (files === undefined) throw new EngineError('gone', `There is no ${folder}.`);
  return { files: markChanges(folder, files, []), complete: true };
}

async function readFolder(
  client: ContainerFilesClient,
  id: string,
  folder: string,
  options: ListFolderOptions,
): Promise<ContainerFolder> {
  const { state } = await client.containerDetails(id, options);
  const byCommand =
    state === 'running' ? await listByCommand(client, id, folder, options) : undefined;
  if (byCommand !== undefined) return { files: byCommand, complete: true };
  return await listByArchive(client, id, folder, options.maxBytes ?? DEFAULT_MAX_BYTES, options);
}

/** Names that are likely, or known from the changes, each asked for by itself. */
async function addUsual(
  client: ContainerFilesClient,
  id: string,
  folder: string,
  files: readonly ContainerFile[],
  changes: readonly FileChange[],
  options: CallOptions,
): Promise<readonly ContainerFile[]> {
  const known = new Set(files.map(({ name }) => name));
  const changed = changes
    .filter(({ path, kind }) => kind !== 'deleted' && posix.dirname(path) === folder)
    .map(({ path }) => posix.basename(path));
  const likely = folder === '/' ? [...USUAL_FOLDERS.split(' '), ...changed] : changed;
  const added: ContainerFile[] = [];
  for (const name of new Set(likely)) {
    if (known.has(name) || name === '') continue;
    const stat = await client.containerPathStat(id, posix.join(folder, name), options);
    if (stat === undefined) continue;
    added.push({
      name,
      kind: stat.isFolder ? 'folder' : stat.isLink ? 'link' : stat.isRegular ? 'file' : 'other',
      bytes: stat.isRegular ? stat.size : 0,
      mode: stat.mode,
      modifiedAt: stat.modifiedAt,
      ...(stat.isLink ? { linkTarget: stat.linkTarget } : {}),
    });
  }
  return [...files, ...added];
}
