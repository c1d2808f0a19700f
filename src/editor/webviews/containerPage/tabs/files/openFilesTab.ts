import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { ContainerFile } from '../../../../../core/model/containerFile.ts';
import type { CommandId } from '../../../../contract/commandIds.ts';
import { describeError, isAborted } from '../../../../host/describeError.ts';
import { parseFilesRequest, type FilesUpdate } from '../../../protocol/filesTab.ts';
import type { OpenHostTab } from '../hostTab.ts';
import { toFilesUpdate } from './toFilesUpdate.ts';

/** A folder of the container at a time, listed when it is gone to, and again when something in it was changed from here. */
export const openFilesTab: OpenHostTab = ({ services, container, current, post }) => {
  const { id } = container;
  let shown = new AbortController();
  let folder = '/';
  let listed: readonly ContainerFile[] = [];
  let state: string | undefined;
  const send = (update: FilesUpdate) => post(update);
  const target = () => ({ id, name: current().details?.name ?? container.name });

  async function list(path: string): Promise<void> {
    shown.abort();
    shown = new AbortController();
    const { signal } = shown;
    folder = path;
    state = current().details?.state;
    try {
      const found = await services.files.list(target(), path, signal);
      if (signal.aborted) return;
      listed = found.files;
      send(toFilesUpdate(path, found, vscode.l10n, vscode.env.language));
    } catch (error) {
      if (signal.aborted || isAborted(error)) return;
      listed = [];
      send({ type: 'none', path, text: describeError(error, 'containerFile') });
    }
  }

  /** As the tree's own row, so that the commands do the same. */
  const nodeOf = (path: string, file: ContainerFile) => ({
    row: {
      kind: 'containerFile',
      id: `${id}/files${path}`,
      containerId: id,
      containerName: target().name,
      running: current().details?.state === 'running',
      path,
      file,
    },
  });
  const run = async (command: CommandId, path: string, file: ContainerFile) =>
    vscode.commands.executeCommand(command, nodeOf(path, file));

  const changes = services.files.onDidChange(({ containerId }) => {
    if (id.startsWith(containerId) && !shown.signal.aborted) void list(folder);
  });
  return {
    show: () => void list(folder),
    hide: () => shown.abort(),
    update: () => {
      // A container's details change for many reasons; its files are read anew when it starts or stops.
      if (current().details?.state !== state) void list(folder);
    },
    answer: async (message) => {
      const request = parseFilesRequest(message);
      if (request === undefined) return;
      if (request.type === 'list') return list(posix.normalize(request.path));
      if (request.type === 'upload') {
        const here = { name: '', kind: 'folder', bytes: 0, mode: 0, modifiedAt: 0 } as const;
        await run('stevedore.containerFile.upload', folder, here);
        return;
      }
      const file = listed.find(({ name }) => name === request.name);
      if (file === undefined || file.change === 'deleted') return;
      const path = posix.join(folder, file.name);
      await run(`stevedore.containerFile.${request.type}`, path, file);
    },
    dispose: () => {
      shown.abort();
      changes.dispose();
    },
  };
};
