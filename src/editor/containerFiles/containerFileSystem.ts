import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { EngineClient } from '../../core/engine/engineClient.ts';
import type { ContainerFile } from '../../core/model/containerFile.ts';
import { parseContainerFileUri, type ContainerPlace } from '../host/containerFilesUri.ts';
import { describeError, engineErrorKind } from '../host/describeError.ts';
import { loadEngine } from '../host/loadEngine.ts';
import type { Services } from '../host/services.ts';
import { isReadOnly } from './isReadOnly.ts';

/** What VS Code itself opens without a question, and what fits into memory several times over. */
const MOST_BYTES = 64 * 1024 * 1024;

export type ContainerFileSystem = Pick<
  vscode.FileSystemProvider,
  'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'createDirectory' | 'delete' | 'rename'
>;

/** The work behind the scheme of containers' files: every answer is asked from the engine when it is needed. */
export function createContainerFileSystem({
  engine,
  files,
}: Pick<Services, 'engine' | 'files'>): ContainerFileSystem {
  const { FileSystemError } = vscode;

  async function at<T>(
    uri: vscode.Uri,
    work: (client: EngineClient, place: ContainerPlace) => Promise<T>,
  ): Promise<T> {
    const place = parseContainerFileUri(uri);
    if (place === undefined) throw FileSystemError.FileNotFound(uri);
    try {
      return await work(await engine.client(), place);
    } catch (error) {
      throw toFileSystemError(error, uri);
    }
  }

  /** Does something to a place, and tells of it when it was done. */
  function edit(
    uri: vscode.Uri,
    work: (client: EngineClient, place: ContainerPlace) => Promise<unknown>,
  ): Promise<void> {
    return at(uri, async (client, place) => {
      await work(client, place);
      files.changed({ containerId: place.containerId, path: posix.dirname(place.path) });
    });
  }

  async function statOf(
    client: EngineClient,
    uri: vscode.Uri,
    { containerId: id, path }: ContainerPlace,
  ): Promise<vscode.FileStat> {
    const [link, found] = await Promise.all([
      client.containerPathStat(id, path),
      loadEngine().resolveContainerPath(client, id, path),
    ]);
    if (found === undefined) {
      if (link !== undefined) {
        return { type: vscode.FileType.SymbolicLink, ctime: 0, mtime: link.modifiedAt, size: 0 };
      }
      return statInside(client, uri, { containerId: id, path });
    }
    const { stat } = found;
    const type = typeNamed(stat.isFolder ? 'folder' : stat.isRegular ? 'file' : 'other');
    const details = await client.containerDetails(id);
    return {
      type: link?.isLink === true ? toLink(type) : type,
      ctime: 0,
      mtime: Number.isNaN(stat.modifiedAt) ? 0 : stat.modifiedAt,
      size: stat.isRegular ? stat.size : 0,
      ...(isReadOnly(found.path, details) && { permissions: vscode.FilePermission.Readonly }),
    };
  }

  /** What only the container's own programs see: files of tmpfs mounts, /proc, /sys. They can be read, not written. */
  async function statInside(
    client: EngineClient,
    uri: vscode.Uri,
    { containerId: id, path }: ContainerPlace,
  ): Promise<vscode.FileStat> {
    const parent = await loadEngine().listInside(client, id, posix.dirname(path));
    const file = parent?.find(({ name }) => name === posix.basename(path));
    if (file === undefined) throw FileSystemError.FileNotFound(uri);
    const permissions = vscode.FilePermission.Readonly;
    return { type: typeOf(file), ctime: 0, mtime: file.modifiedAt, size: file.bytes, permissions };
  }

  return {
    stat: (uri) => at(uri, (client, place) => statOf(client, uri, place)),
    readDirectory: (uri) =>
      at(uri, async (client, { containerId: id, path }) => {
        const { listContainerFolder, followLinks } = loadEngine();
        const listed = await listContainerFolder(client, id, path, { changes: [] });
        const followed = await followLinks(client, id, path, listed.files);
        return followed.map((file): [string, vscode.FileType] => [file.name, typeOf(file)]);
      }),
    readFile: (uri) =>
      at(uri, async (client, { containerId, path }) => {
        const limit = { maxBytes: MOST_BYTES };
        const content = await loadEngine().readContainerPath(client, containerId, path, limit);
        if (content === undefined) throw FileSystemError.FileNotFound(uri);
        return content;
      }),
    writeFile: (uri, content, { create, overwrite }) =>
      edit(uri, async (client, { containerId: id, path }) => {
        const exists = (await client.containerPathStat(id, path)) !== undefined;
        if (!exists && !create) throw FileSystemError.FileNotFound(uri);
        if (exists && create && !overwrite) throw FileSystemError.FileExists(uri);
        await loadEngine().writeContainerFile(client, id, path, content);
      }),
    createDirectory: (uri) =>
      edit(uri, (client, { containerId, path }) =>
        loadEngine().makeContainerFolder(client, containerId, path),
      ),
    delete: (uri) =>
      edit(uri, (client, { containerId, path }) =>
        loadEngine().removeContainerPath(client, containerId, path),
      ),
    rename: (from, to, { overwrite }) =>
      edit(from, async (client, { containerId: id, path }) => {
        const target = parseContainerFileUri(to);
        if (target?.containerId !== id) throw FileSystemError.NoPermissions(to);
        if (overwrite && (await client.containerPathStat(id, target.path)) !== undefined)
          await loadEngine().removeContainerPath(client, id, target.path);
        await loadEngine().renameContainerPath(client, id, path, target.path);
        files.changed({ containerId: id, path: posix.dirname(target.path) });
      }),
  };
}

function typeOf({ kind, leadsTo }: ContainerFile): vscode.FileType {
  if (kind === 'link') return toLink(typeNamed(leadsTo ?? 'file'));
  return typeNamed(kind);
}

/** VS Code's own combination of two of its constants. */
function toLink(type: vscode.FileType): vscode.FileType {
  return type | vscode.FileType.SymbolicLink;
}

function typeNamed(kind: 'file' | 'folder' | 'other' | 'nowhere'): vscode.FileType {
  if (kind === 'folder') return vscode.FileType.Directory;
  return kind === 'file' ? vscode.FileType.File : vscode.FileType.Unknown;
}

function toFileSystemError(error: unknown, uri: vscode.Uri): Error {
  if (error instanceof vscode.FileSystemError) return error;
  const text = describeError(error, 'containerFile');
  switch (engineErrorKind(error)) {
    case 'gone':
      return vscode.FileSystemError.FileNotFound(uri);
    case 'conflict':
      return vscode.FileSystemError.FileExists(text);
    case 'permissionDenied':
      return vscode.FileSystemError.NoPermissions(text);
    default:
      return vscode.FileSystemError.Unavailable(text);
  }
}
