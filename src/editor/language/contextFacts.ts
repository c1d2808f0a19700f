import * as vscode from 'vscode';
import type { LintFacts } from '../../core/dockerfile/lintFacts.ts';
import { isAborted } from '../host/describeError.ts';
import type { SettingsReader } from '../host/services.ts';
import { debounceByKey } from './debounce.ts';
import { isLinted } from './dockerfileSelector.ts';
import { readContextFacts } from './readContextFacts.ts';
import { resolveContextRoot } from './resolveContextRoot.ts';
import { watchFolder } from './watchFolder.ts';

/** What the rules know of the files around a Dockerfile. Gathered in the background: nobody waits for it. */
export interface ContextFacts {
  /** The last reading; undefined until the first one has come, and where there are no files. */
  of(document: vscode.TextDocument): LintFacts | undefined;
  /** The root of the build context, once it is known. */
  root(document: vscode.TextDocument): vscode.Uri | undefined;
  /** Facts of some document have changed. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/** A checkout or an install changes thousands of files: read once they have settled, but not never. */
const TIMES = { quietMs: 500, maxWaitMs: 5000 };

interface Entry {
  readonly abort: AbortController;
  root?: vscode.Uri;
  facts?: LintFacts;
  watcher?: { dispose(): void };
}

export function createContextFacts(
  settings: SettingsReader,
  log: Pick<vscode.LogOutputChannel, 'debug'>,
): ContextFacts {
  const entries = new Map<vscode.TextDocument, Entry>();
  const changed = new vscode.EventEmitter<void>();

  async function gather(document: vscode.TextDocument): Promise<void> {
    const entry = renew(document);
    const { signal } = entry.abort;
    try {
      const root = await resolveContextRoot(settings, document);
      if (!root || entries.get(document) !== entry) return;
      const facts = await readContextFacts(root, document.uri, signal);
      if (entries.get(document) !== entry) return;
      if (String(entry.root) !== String(root.uri)) {
        entry.watcher?.dispose();
        entry.watcher = watchFolder(root.uri, () => again.schedule(document));
      }
      entry.root = root.uri;
      entry.facts = facts;
      changed.fire();
    } catch (error) {
      if (!isAborted(error))
        log.debug(`Build context of ${String(document.uri)}: ${String(error)}`);
    }
  }

  /** Ends a reading under way; what it would have replaced stays. */
  function renew(document: vscode.TextDocument): Entry {
    const last = entries.get(document);
    last?.abort.abort();
    const entry: Entry = { ...last, abort: new AbortController() };
    entries.set(document, entry);
    return entry;
  }

  function forget(document: vscode.TextDocument): void {
    again.cancel(document);
    const entry = entries.get(document);
    entry?.abort.abort();
    entry?.watcher?.dispose();
    entries.delete(document);
  }

  const again = debounceByKey((document: vscode.TextDocument) => void gather(document), TIMES);
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) void gather(document);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    settings.onDidChange((keys) => {
      if (!keys.includes('stevedore.build.context')) return;
      for (const document of entries.keys()) again.schedule(document);
    }),
  );
  for (const document of vscode.workspace.textDocuments)
    if (isLinted(document)) void gather(document);

  return {
    of: (document) => entries.get(document)?.facts,
    root: (document) => entries.get(document)?.root,
    onDidChange: changed.event,
    dispose: () => {
      for (const document of [...entries.keys()]) forget(document);
      again.dispose();
      listeners.dispose();
      changed.dispose();
    },
  };
}
