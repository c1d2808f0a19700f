import * as vscode from 'vscode';
import type { ResolvedConfiguration } from '../../../core/dockerfile/config/readConfiguration.ts';
import { debounceByKey } from '../../host/debounce.ts';
import { isLinted } from '../dockerfileSelector.ts';
import type { LanguageHost } from '../languageHost.ts';
import { configurationGlob, configurationKind } from './configurationKind.ts';
import { resolveConfiguration } from './resolveConfiguration.ts';

/** What the configuration files say of each open Dockerfile. */
export interface Configurations {
  /** Undefined until the files have been read. */
  of(document: vscode.TextDocument): ResolvedConfiguration | undefined;
  /** The configuration of some document has been read, or has changed. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

const TIMES = { quietMs: 200, maxWaitMs: 1000 };

export function createConfigurations(
  host: Pick<LanguageHost, 'environment' | 'log'>,
): Configurations {
  const known = new Map<vscode.TextDocument, ResolvedConfiguration>();
  const searches = new Map<vscode.TextDocument, object>();
  const changed = new vscode.EventEmitter<void>();

  async function read(document: vscode.TextDocument): Promise<void> {
    const search = {};
    searches.set(document, search);
    const found = await resolveConfiguration(host.environment, document);
    if (searches.get(document) !== search) return;
    known.set(document, found);
    changed.fire();
  }

  const readAll = debounceByKey<undefined>(() => {
    for (const document of searches.keys()) void read(document);
  }, TIMES);
  const stale = (): void => readAll.schedule(undefined);
  const watcher = vscode.workspace.createFileSystemWatcher(configurationGlob);
  const staleIfOurs = ({ uri }: vscode.TextDocument): void => {
    if (configurationKind(uri)) stale();
  };
  const listeners = vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(stale),
    watcher.onDidChange(stale),
    watcher.onDidDelete(stale),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) void read(document);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => staleIfOurs(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      searches.delete(document);
      known.delete(document);
      // What was unsaved in it no longer counts.
      staleIfOurs(document);
    }),
  );
  for (const document of vscode.workspace.textDocuments)
    if (isLinted(document)) void read(document);

  return {
    of: (document) => known.get(document),
    onDidChange: changed.event,
    dispose: () => {
      searches.clear();
      readAll.dispose();
      listeners.dispose();
      changed.dispose();
    },
  };
}
