import type * as vscode from 'vscode';
import type { BuildContextSnapshot } from '../../core/model/buildContextSnapshot.ts';
import { isAborted } from '../host/describeError.ts';
import type { ContextPlace } from './contextPlace.ts';
import { readContextSnapshot } from './readContextSnapshot.ts';
import { watchFolder } from './watchFolder.ts';

/** The reading of one build context, shared by all Dockerfiles that send it. */
export interface ContextWalk {
  readonly place: ContextPlace;
  readonly users: Set<vscode.TextDocument>;
  /** The last whole reading; undefined until the first one has come. */
  readonly snapshot: BuildContextSnapshot | undefined;
  /** Reads anew; a reading under way ends, and what it would have replaced stays. */
  read(): void;
  dispose(): void;
}

export interface ContextWalkEvents {
  readonly onRead: () => void;
  /** Something in the folder is no longer what was read. */
  readonly onStale: () => void;
  readonly log: Pick<vscode.LogOutputChannel, 'debug'>;
}

export function createContextWalk(place: ContextPlace, events: ContextWalkEvents): ContextWalk {
  let snapshot: BuildContextSnapshot | undefined;
  let reading = new AbortController();
  const watcher = watchFolder(place.root.uri, events.onStale);

  async function read({ signal }: AbortController): Promise<void> {
    try {
      const found = await readContextSnapshot(place, signal);
      signal.throwIfAborted();
      snapshot = found;
      events.onRead();
    } catch (error) {
      if (!isAborted(error))
        events.log.debug(`Build context ${String(place.root.uri)}: ${String(error)}`);
    }
  }

  return {
    place,
    users: new Set(),
    get snapshot() {
      return snapshot;
    },
    read: () => {
      reading.abort();
      reading = new AbortController();
      void read(reading);
    },
    dispose: () => {
      reading.abort();
      watcher.dispose();
    },
  };
}
