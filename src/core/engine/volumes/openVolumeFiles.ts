import { posix } from 'node:path';
import type { ContainerFile } from '../../model/containerFile.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import type { ContainerFilesClient } from '../containerFiles/containerFilesClient.ts';
import {
  makeContainerFolder,
  removeContainerPath,
  renameContainerPath,
  writeContainerFile,
} from '../containerFiles/editContainerFiles.ts';
import { listContainerFolder } from '../containerFiles/listContainerFolder.ts';
import { resolveContainerPath } from '../containerFiles/resolveContainerPath.ts';
import { EngineError } from '../engineError.ts';
import type { PathStat } from '../records/parsePathStat.ts';
import type { HelperSession } from './helperSession.ts';
import { closeVolumeHelper, HELPER_FOLDER, openVolumeHelper } from './volumeHelper.ts';
import { openVolumeShell, type ShellClient } from './volumeShell.ts';

export type VolumeFilesClient = ShellClient &
  ContainerFilesClient &
  Pick<EngineClient, 'readContainerFile'>;

/** The files of a volume, by paths from its own root. Whoever opens it closes it. */
export interface VolumeFiles {
  /** Whether things can be renamed and removed: a program has to do that. */
  readonly canRemove: boolean;
  list(path: string, options?: CallOptions): Promise<readonly ContainerFile[]>;
  /** Links followed; undefined when there is nothing. */
  stat(path: string, options?: CallOptions): Promise<PathStat | undefined>;
  /** @throws EngineError of kind `gone` when there is no such file, `rejected` for one larger than that */
  read(path: string, options: CallOptions & { maxBytes: number }): Promise<Uint8Array>;
  write(path: string, content: Uint8Array): Promise<void>;
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a volume through a container of ours, made from an image that the engine has: one with a shell runs, so that all
 * can be done; without any, files can be read and written.
 *
 * @throws EngineError of kind `gone` without the volume, `unsupported` for an engine without any image
 */
export async function openVolumeFiles(
  client: VolumeFilesClient,
  volume: string,
  session: HelperSession,
  options: CallOptions = {},
): Promise<VolumeFiles> {
  const shell = await openVolumeShell(client, volume, session, options);
  const id = shell?.id ?? (await openVolumeHelper(client, volume, { ...options, session }));
  const close = (): Promise<void> =>
    shell === undefined ? closeVolumeHelper(client, id, session) : shell.close();

  /** A link that leads out of the volume leads into the helper, which is nobody's. */
  const inside = async (path: string, options?: CallOptions): Promise<string> => {
    const full = fullPath(path);
    const found = await resolveContainerPath(client, id, full, options);
    const real =
      found?.path ??
      (await resolveContainerPath(client, id, posix.dirname(full), options))?.path ??
      full;
    if (real !== HELPER_FOLDER && !real.startsWith(`${HELPER_FOLDER}/`)) {
      throw new EngineError('rejected', `${path} leads out of the volume.`);
    }
    return full;
  };

  return {
    canRemove: shell !== undefined,
    list: async (path, options) => {
      const folder = await inside(path, options);
      return (await listContainerFolder(client, id, folder, { ...options, changes: [] })).files;
    },
    stat: async (path, options) => {
      const found = await resolveContainerPath(client, id, fullPath(path), options);
      return found?.path.startsWith(HELPER_FOLDER) === true ? found.stat : undefined;
    },
    read: async (path, options) => {
      const content = await client.readContainerFile(id, await inside(path, options), options);
      if (content === undefined) throw new EngineError('gone', `There is no file ${path}.`);
      return content;
    },
    write: async (path, content) => writeContainerFile(client, id, await inside(path), content),
    makeFolder: async (path) => makeContainerFolder(client, id, await inside(path)),
    remove: (path) => {
      const full = fullPath(path);
      if (full === HELPER_FOLDER) throw new EngineError('rejected', 'That is the whole volume.');
      return removeContainerPath(client, id, full);
    },
    rename: (from, to) => renameContainerPath(client, id, fullPath(from), fullPath(to)),
    close,
  };
}

function fullPath(path: string): string {
  return posix.join(HELPER_FOLDER, posix.resolve('/', path));
}
