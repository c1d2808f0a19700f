import * as vscode from 'vscode';
import { arrangementChoices, type Arrangement } from '../contract/arrangement.ts';
import type { Disposable } from './disposable.ts';
import type { ViewKind } from '../contract/viewIds.ts';
import { readArrangement } from './readArrangement.ts';
import type { Arrangements } from './services.ts';
import { setContextKey } from './setContextKey.ts';

export function createArrangements(memento: vscode.Memento): Arrangements & Disposable {
  const changes = new vscode.EventEmitter<ViewKind>();
  const get = <K extends ViewKind>(kind: K): Arrangement<K> =>
    readArrangement(kind, memento.get(storageKey(kind)));
  for (const kind of Object.keys(arrangementChoices) as ViewKind[]) {
    setContextKey(`stevedore.${kind}.filtered`, isFiltered(get(kind)));
  }
  return {
    get,
    set: (kind, change) => {
      const next = { ...get(kind), ...change };
      // The memento answers with the new value at once; only writing it to disk takes time.
      void memento.update(storageKey(kind), next);
      setContextKey(`stevedore.${kind}.filtered`, isFiltered(next));
      changes.fire(kind);
    },
    onDidChange: changes.event,
    dispose: () => changes.dispose(),
  };
}

function storageKey(kind: ViewKind): string {
  return `arrangement.${kind}`;
}

function isFiltered(arrangement: { text: string; states: readonly string[] }): boolean {
  return arrangement.text !== '' || arrangement.states.length > 0;
}
