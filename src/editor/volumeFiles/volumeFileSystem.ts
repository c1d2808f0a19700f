import * as vscode from 'vscode';
import type { VolumeFiles } from '../../core/engine/volumes/openVolumeFiles.ts';
import type { ContainerFile } from '../../core/model/containerFile.ts';
import { engineErrorKind } from '../host/describeError.ts';
import type { Services } from '../host/services.ts';
import { parseVolumeFileUri } from '../host/volumeFileUri.ts';

/** What VS Code itself opens without a question. */
const MOST_BYTES = 64 * 1024 * 1024;

export type VolumeFileSystem = Pick<
  vscode.FileSystemProvider,
  'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'createDirectory' | 'delete' | 'rename'
>;

/**
 * The work behind the scheme of volumes' files: every answer is asked from the engine when it is needed.
 *
 * @param onUse called with the volume that is asked about; what it gives is called when the answer is there
 */
export function createVolumeFileSystem(
  { volumes, errors }: Pick<Services, 'volumes' | 'errors'>,
  onUse: (volume: string) => () => void,
): VolumeFileSystem {
  const { FileSystemError } = vscode;

  async function at<T>(
    uri: vscode.Uri,
    work: (files: VolumeFiles, path: string) => Promise<T>,
  ): Promise<T> {
    const place = parseVolumeFileUri(uri);
    if (place === undefined) throw FileSystemError.FileNotFound(uri);
    const end = onUse(place.volume);
    try {
      return await volumes.withFiles(place.volume, (files) => work(files, place.path));
    } catch (error) {
      if (error instanceof FileSystemError) throw error;
      throw toFileSystemError(error, uri);
    } finally {
      end();
    }
  }

  function toFileSystemError(error: unknown, uri: vscode.Uri): vscode.FileSystemError {
    const text = errors.describe(error);
    switch (engineErrorKind(error)) {
      case 'gone':
        return FileSystemError.FileNotFound(uri);
      case 'conflict':
        return FileSystemError.FileExists(text);
      case 'permissionDenied':
        return FileSystemError.NoPermissions(text);
      default:
        return FileSystemError.Unavailable(text);
    }
  }

  return {
    stat: (uri) =>
      at(uri, async (files, path) => {
        const stat = await files.stat(path);
        if (stat === undefined) throw FileSystemError.FileNotFound(uri);
        return {
          type: stat.isFolder ? vscode.FileType.Directory : vscode.FileType.File,
          ctime: 0,
          mtime: Number.isNaN(stat.modifiedAt) ? 0 : stat.modifiedAt,
          size: stat.isRegular ? stat.size : 0,
        };
      }),
    readDirectory: (uri) =>
      at(uri, async (files, path) =>
        (await files.list(path)).map((file): [string, vscode.FileType] => [
          file.name,
          typeOf(file),
        ]),
      ),
    readFile: (uri) => at(uri, (files, path) => files.read(path, { maxBytes: MOST_BYTES })),
    writeFile: (uri, content, { create, overwrite }) =>
      at(uri, async (files, path) => {
        const exists = (await files.stat(path)) !== undefined;
        if (!exists && !create) throw FileSystemError.FileNotFound(uri);
        if (exists && create && !overwrite) throw FileSystemError.FileExists(uri);
        await files.write(path, content);
      }),
    createDirectory: (uri) => at(uri, (files, path) => files.makeFolder(path)),
    delete: (uri) => at(uri, (files, path) => files.remove(path)),
    rename: (from, to, { overwrite }) =>
      at(from, async (files, path) => {
        const target = parseVolumeFileUri(to);
        if (target?.volume !== parseVolumeFileUri(from)?.volume || target === undefined) {
          throw FileSystemError.NoPermissions(to);
        }
        if (overwrite && (await files.stat(target.path)) !== undefined)
          await files.remove(target.path);
        await files.rename(path, target.path);
      }),
  };
}

function typeOf({ kind }: ContainerFile): vscode.FileType {
  if (kind === 'folder') return vscode.FileType.Directory;
  if (kind === 'link') return vscode.FileType.SymbolicLink;
  return kind === 'file' ? vscode.FileType.File : vscode.FileType.Unknown;
}
