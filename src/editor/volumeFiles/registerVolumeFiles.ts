import * as vscode from 'vscode';
import { volumeFilesScheme } from '../contract/volumeFilesUri.ts';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import type * as volumeFilesModule from './entry.ts';

/** Files of volumes as documents, and the view that shows them. The bundle is loaded with the first of them. */
export function registerVolumeFiles(services: Services): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let loaded: ReturnType<typeof volumeFilesModule.openVolumeFiles> | undefined;
  const opened = (): NonNullable<typeof loaded> => {
    const { openVolumeFiles } = loadBundle('volumeFiles') as typeof volumeFilesModule;
    return (loaded ??= openVolumeFiles(services, changes.event));
  };
  const told = async (
    done: void | Thenable<void>,
    ...events: readonly vscode.FileChangeEvent[]
  ): Promise<void> => {
    await done;
    changes.fire([...events]);
  };
  const { Changed, Created, Deleted } = vscode.FileChangeType;
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    // An engine does not tell of changes to files.
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => opened().system.stat(uri),
    readDirectory: (uri) => opened().system.readDirectory(uri),
    readFile: (uri) => opened().system.readFile(uri),
    writeFile: (uri, content, options) =>
      told(opened().system.writeFile(uri, content, options), { type: Changed, uri }),
    createDirectory: (uri) => told(opened().system.createDirectory(uri), { type: Created, uri }),
    delete: (uri, options) => told(opened().system.delete(uri, options), { type: Deleted, uri }),
    rename: (from, to, options) =>
      told(
        opened().system.rename(from, to, options),
        { type: Deleted, uri: from },
        { type: Created, uri: to },
      ),
  };
  return vscode.Disposable.from(
    changes,
    vscode.workspace.registerFileSystemProvider(volumeFilesScheme, provider, {
      isCaseSensitive: true,
    }),
    services.volumes.onDidBrowse((volume) => {
      void opened().browse(volume);
    }),
    { dispose: () => loaded?.dispose() },
  );
}
