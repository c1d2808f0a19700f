import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { FileChangeKind } from '../../core/model/containerFile.ts';
import type { ContainerFiles } from './containerFiles.ts';
import { containerFileUri, type ContainerPlace } from './containerFilesUri.ts';
import type { Disposable } from './disposable.ts';
import type { EngineModule } from './engineModule.ts';
import type { EngineService } from './services.ts';

/** Marks are kept for so many files; then all are forgotten, and made anew with the next listing. */
const MOST_MARKS = 20_000;

/** The work is done by the engine bundle. */
export function createContainerFiles(
  engine: EngineService,
  load: () => EngineModule,
): ContainerFiles & Disposable {
  const changes = new vscode.EventEmitter<ContainerPlace>();
  const marked = new vscode.EventEmitter<vscode.Uri[]>();
  const marks = new Map<string, FileChangeKind>();

  return {
    list: async (container, folder, signal) => {
      const client = await engine.client(signal);
      const { listContainerFolder, followLinks } = load();
      const options = signal === undefined ? {} : { signal };
      const { files, complete } = await listContainerFolder(client, container.id, folder, options);
      const followed = await followLinks(client, container.id, folder, files, options);
      if (marks.size > MOST_MARKS) marks.clear();
      const remarked = followed.flatMap(({ name, change }): vscode.Uri[] => {
        const uri = containerFileUri(container, posix.join(folder, name));
        const key = uri.toString();
        if (marks.get(key) === change) return [];
        if (change === undefined) marks.delete(key);
        else marks.set(key, change);
        return [uri];
      });
      if (remarked.length > 0) marked.fire(remarked);
      return { files: followed, complete };
    },
    changed: (place) => changes.fire(place),
    onDidChange: changes.event,
    mark: (uri) => marks.get(uri.toString()),
    onDidMark: marked.event,
    dispose: () => {
      vscode.Disposable.from(changes, marked).dispose();
    },
  };
}
