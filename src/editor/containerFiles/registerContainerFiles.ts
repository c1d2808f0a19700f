import * as vscode from 'vscode';
import { containerFilesScheme } from '../contract/containerFilesUri.ts';
import { parseContainerFileUri } from '../host/containerFilesUri.ts';
import { loadBundle } from '../host/loadBundle.ts';
import type { Services } from '../host/services.ts';
import type * as containerFilesModule from './entry.ts';
import type { ContainerFileSystem } from './containerFileSystem.ts';

/** Files of containers as documents, and the marks of what differs from the image. */
export function registerContainerFiles(services: Services): vscode.Disposable {
  const { files } = services;
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  let loaded: ContainerFileSystem | undefined;
  const system = (): ContainerFileSystem => {
    const { createContainerFileSystem } = loadBundle(
      'containerFiles',
    ) as typeof containerFilesModule;
    return (loaded ??= createContainerFileSystem(services));
  };
  const told = <T>(uri: vscode.Uri, type: vscode.FileChangeType, done: T): T => {
    void Promise.resolve(done).then(
      () => changes.fire([{ type, uri }]),
      () => undefined,
    );
    return done;
  };
  const { Changed, Created, Deleted } = vscode.FileChangeType;
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    // An engine does not tell of changes to files.
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => system().stat(uri),
    readDirectory: (uri) => system().readDirectory(uri),
    readFile: (uri) => system().readFile(uri),
    writeFile: (uri, content, options) =>
      told(uri, Changed, system().writeFile(uri, content, options)),
    createDirectory: (uri) => told(uri, Created, system().createDirectory(uri)),
    delete: (uri, options) => told(uri, Deleted, system().delete(uri, options)),
    rename: (from, to, options) => told(from, Deleted, system().rename(from, to, options)),
  };
  return vscode.Disposable.from(
    changes,
    vscode.workspace.registerFileSystemProvider(containerFilesScheme, provider, {
      isCaseSensitive: true,
    }),
    vscode.window.registerFileDecorationProvider({
      onDidChangeFileDecorations: files.onDidMark,
      provideFileDecoration: (uri) =>
        parseContainerFileUri(uri) === undefined ? undefined : decorationOf(files.mark(uri)),
    }),
  );
}

function decorationOf(
  mark: ReturnType<Services['files']['mark']>,
): vscode.FileDecoration | undefined {
  const toDecoration = (badge: string, tooltip: string, token: string) =>
    new vscode.FileDecoration(
      badge,
      tooltip,
      new vscode.ThemeColor(`gitDecoration.${token}ResourceForeground`),
    );
  switch (mark) {
    case undefined:
      return undefined;
    case 'added':
      return toDecoration('A', vscode.l10n.t('not in the image'), 'added');
    case 'modified':
      return toDecoration('M', vscode.l10n.t('other than the image'), 'modified');
    case 'deleted':
      return toDecoration('D', vscode.l10n.t('deleted from the image'), 'deleted');
  }
}
