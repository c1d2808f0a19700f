import * as vscode from 'vscode';
import type { BuildContextSnapshot } from '../../core/model/buildContextSnapshot.ts';
import { findContextPlace, type ContextPlace } from './contextPlace.ts';
import { createContextWalk, type ContextWalk } from './contextWalk.ts';
import { debounceByKey } from '../host/debounce.ts';
import { isLinted } from './dockerfileSelector.ts';
import type { LanguageHost } from './languageHost.ts';

/** What is known of the files around Dockerfiles. Gathered in the background: nobody waits for it. */
export interface ContextFacts {
  /** The last reading; undefined until the first one has come, and where there are no files. */
  of(document: vscode.TextDocument): BuildContextSnapshot | undefined;
  /** The root of the build context, once it is known. */
  root(document: vscode.TextDocument): vscode.Uri | undefined;
  /** Facts of some document have changed. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/** A checkout or an install changes thousands of files: read once they have settled, but not never. */
const TIMES = { quietMs: 500, maxWaitMs: 5000 };

export function createContextFacts(
  host: Pick<LanguageHost, 'settings' | 'environment' | 'log'>,
): ContextFacts {
  /** Open Dockerfiles; the value changes with every new search for the place. */
  const searches = new Map<vscode.TextDocument, object>();
  const walks = new Map<string, ContextWalk>();
  const changed = new vscode.EventEmitter<void>();

  /** Finds out where a document is built, and joins the walk of that place. */
  async function settle(document: vscode.TextDocument): Promise<void> {
    const search = {};
    searches.set(document, search);
    const place = await findContextPlace(host, document);
    if (searches.get(document) !== search) return;
    const known = walkOf(document);
    if (known?.place.key === place?.key) return;
    if (known) leave(document, known);
    if (place) join(document, place);
    else changed.fire();
  }

  function join(document: vscode.TextDocument, place: ContextPlace): void {
    const known = walks.get(place.key);
    if (known) {
      known.users.add(document);
      changed.fire();
      return;
    }
    const walk: ContextWalk = createContextWalk(place, {
      onRead: () => changed.fire(),
      onStale: () => again.schedule(walk),
      log: host.log,
    });
    walk.users.add(document);
    walks.set(place.key, walk);
    walk.read();
  }

  function leave(document: vscode.TextDocument, walk: ContextWalk): void {
    walk.users.delete(document);
    if (walk.users.size > 0) return;
    again.cancel(walk);
    walk.dispose();
    walks.delete(walk.place.key);
  }

  /** An ignore file or a compose file may have come or gone, so that some documents send other files now. */
  async function renew(walk: ContextWalk): Promise<void> {
    await Promise.all([...walk.users].map(settle));
    if (walk.users.size > 0) walk.read();
  }

  function walkOf(document: vscode.TextDocument): ContextWalk | undefined {
    for (const walk of walks.values()) if (walk.users.has(document)) return walk;
    return undefined;
  }

  function forget(document: vscode.TextDocument): void {
    searches.delete(document);
    const walk = walkOf(document);
    if (walk) leave(document, walk);
  }

  const again = debounceByKey((walk: ContextWalk) => void renew(walk), TIMES);
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isLinted(document)) void settle(document);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    host.settings.onDidChange((keys) => {
      if (!keys.includes('stevedore.build.context')) return;
      for (const document of searches.keys()) void settle(document);
    }),
  );
  for (const document of vscode.workspace.textDocuments)
    if (isLinted(document)) void settle(document);

  return {
    of: (document) => walkOf(document)?.snapshot,
    root: (document) => walkOf(document)?.place.root.uri,
    onDidChange: changed.event,
    dispose: () => {
      for (const document of [...searches.keys()]) forget(document);
      again.dispose();
      listeners.dispose();
      changed.dispose();
    },
  };
}
