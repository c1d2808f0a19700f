import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { pack, type Pack } from 'tar-stream';
import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { ownerOfPath } from './ownerOfPath.ts';
import { resolveContainerPath } from './resolveContainerPath.ts';
import { runInContainer } from './runInContainer.ts';

const NEW_FILE_MODE = 0o644;
const NEW_FOLDER_MODE = 0o755;

/**
 * Writes a file of a running or stopped container, through links. One that exists keeps its owner and permissions; a new
 * one has its folder's owner. What has begun to be written is written to its end: the signal counts only before.
 *
 * @throws EngineError of kind `gone` without the folder, `rejected` where something else than a file is
 */
export async function writeContainerFile(
  client: ContainerFilesClient,
  id: string,
  path: string,
  content: Uint8Array,
  options?: CallOptions,
): Promise<void> {
  const found = await resolveContainerPath(client, id, path, options);
  if (found !== undefined && !found.stat.isRegular) {
    throw new EngineError('rejected', `${path} is not a file.`);
  }
  const link = await client.containerPathStat(id, path, options);
  if (found === undefined && link?.isLink === true) {
    throw new EngineError('rejected', `${path} is a link that leads nowhere.`);
  }
  const folder = await folderOf(client, id, found?.path ?? path, options);
  const name = posix.basename(found?.path ?? path);
  const like = found?.path ?? folder;
  const owner = await ownerOfPath(client, id, like, options);
  const mode = found?.stat.mode ?? NEW_FILE_MODE;
  await put(client, id, folder, { ...owner, name, mode }, content, options);
}

/** Makes one folder, with its parent's owner. It may exist already. */
export async function makeContainerFolder(
  client: ContainerFilesClient,
  id: string,
  path: string,
  options?: CallOptions,
): Promise<void> {
  const existing = await resolveContainerPath(client, id, path, options);
  if (existing?.stat.isFolder === true) return;
  if (existing !== undefined) throw new EngineError('conflict', `${path} exists already.`);
  const folder = await folderOf(client, id, path, options);
  const owner = await ownerOfPath(client, id, folder, options);
  const name = posix.basename(path);
  const header = { ...owner, name, mode: NEW_FOLDER_MODE, type: 'directory' } as const;
  await put(client, id, folder, header, undefined, options);
}

/**
 * Removes a file, a link or a folder with everything in it.
 *
 * @throws EngineError of kind `unsupported` where the container does not run, or has no `rm`: engines cannot delete
 */
export async function removeContainerPath(
  client: ContainerFilesClient,
  id: string,
  path: string,
  options?: CallOptions,
): Promise<void> {
  const full = posix.resolve('/', path);
  if (full === '/') throw new EngineError('rejected', 'The root folder cannot be removed.');
  await mustExist(client, id, full, options);
  await runOrRefuse(client, id, ['rm', '-rf', '--', full], options);
}

/**
 * Renames or moves inside the container; never over something that exists.
 *
 * @throws EngineError of kind `unsupported` where the container does not run, or has no `mv`; `conflict` when the new
 *   name is taken
 */
export async function renameContainerPath(
  client: ContainerFilesClient,
  id: string,
  from: string,
  to: string,
  options?: CallOptions,
): Promise<void> {
  const target = posix.resolve('/', to);
  await mustExist(client, id, from, options);
  if ((await client.containerPathStat(id, target, options)) !== undefined) {
    throw new EngineError('conflict', `${to} exists already.`);
  }
  await runOrRefuse(client, id, ['mv', '-n', '--', posix.resolve('/', from), target], options);
}

async function mustExist(
  client: ContainerFilesClient,
  id: string,
  path: string,
  options: CallOptions | undefined,
): Promise<void> {
  const stat = await client.containerPathStat(id, path, options);
  if (stat === undefined) throw new EngineError('gone', `There is no ${path}.`);
}

async function runOrRefuse(
  client: ContainerFilesClient,
  id: string,
  command: readonly string[],
  options: CallOptions | undefined,
): Promise<void> {
  const result = await runInContainer(client, id, command, options);
  if (result === undefined) {
    const what = `${command[0] ?? ''} has to run in the container: it must be running and have that program.`;
    throw new EngineError('unsupported', what);
  }
  if (result.exitCode !== 0) throw new EngineError('rejected', result.stderr.trim());
}

/** The folder that a path is in, without links. */
async function folderOf(
  client: ContainerFilesClient,
  id: string,
  path: string,
  options: CallOptions | undefined,
): Promise<string> {
  const parent = posix.dirname(posix.resolve('/', path));
  const folder = await resolveContainerPath(client, id, parent, options);
  if (folder === undefined) throw new EngineError('gone', `There is no ${parent}.`);
  if (!folder.stat.isFolder) throw new EngineError('rejected', `${parent} is not a folder.`);
  return folder.path;
}

async function put(
  client: ContainerFilesClient,
  id: string,
  folder: string,
  header: Parameters<Pack['entry']>[0],
  content: Uint8Array | undefined,
  options: CallOptions | undefined,
): Promise<void> {
  if (options?.signal?.aborted === true) throw new EngineError('aborted', 'Cancelled.');
  const tar = pack();
  tar.entry({ ...header, mtime: new Date() }, Buffer.from(content ?? []));
  tar.finalize();
  await client.putContainerArchive(id, folder, Readable.from(tar));
}
