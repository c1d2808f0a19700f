import { EngineError, type EngineErrorKind } from '../engineError.ts';
import { createConfirmations } from './confirmations.ts';
import { delay } from './delay.ts';
import type { ReadNeed } from './eventEffect.ts';
import { mergeAnswer } from './mergeAnswer.ts';
import { createRecentPatches } from './recentPatches.ts';
import { applyPatch, type RecordPatch } from './recordPatch.ts';
import type { RecordTable } from './recordTable.ts';
import { createThrottle } from './throttle.ts';

/** Keeps one kind of records right: takes what events tell, and reads what they do not. */
export interface ReadLane<R> {
  apply(key: string, patch: RecordPatch<R> | undefined, read: ReadNeed): void;
  /** Lists all of the kind. Resolves when the answer to a request sent from now on is in, or reading has failed. */
  readAll(): Promise<void>;
}

export interface ReadLaneOptions<R> {
  readonly table: RecordTable<R>;
  readonly list: (keys: readonly string[] | undefined) => Promise<readonly R[]>;
  /** Resolves when the engine has finished what it is doing with the object. */
  readonly settle: (key: string) => Promise<unknown>;
  /** Called when reading has failed for good. */
  readonly onFailure: (error: unknown) => void;
  readonly signal: AbortSignal;
  readonly intervalMs: number;
}

interface Batch {
  all: boolean;
  readonly keys: Set<string>;
  readonly waiting: (() => void)[];
}

const ATTEMPTS = 3;
const RETRY_MS = 250;
/** Podman fails a whole list for one container that vanishes under it; kept-alive connections may just have died. */
const PASSING: ReadonlySet<EngineErrorKind> = new Set([
  'engineFault',
  'gone',
  'conflict',
  'disconnected',
]);

export function createReadLane<R extends object>(options: ReadLaneOptions<R>): ReadLane<R> {
  const { table, signal } = options;
  const recent = createRecentPatches<R>();
  let next = emptyBatch();
  let reading = false;

  const throttle = createThrottle(options.intervalMs, () => void readNext());
  const confirmations = createConfirmations(options.settle, (key, sentAt) => {
    recent.forget(key, sentAt);
    want(key);
  });
  signal.addEventListener('abort', () => throttle.cancel(), { once: true });

  function want(key: string): void {
    next.keys.add(key);
    schedule();
  }

  function schedule(): void {
    // One request at a time: what is wanted meanwhile goes into the next one, all together.
    if (!reading && !signal.aborted && (next.all || next.keys.size > 0)) throttle.request();
  }

  async function readNext(): Promise<void> {
    const batch = next;
    next = emptyBatch();
    reading = true;
    await readBatch(batch);
    reading = false;
    for (const done of batch.waiting) done();
    schedule();
  }

  async function readBatch(batch: Batch): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const keys = batch.all ? undefined : [...batch.keys].filter(isNotRemoved);
      if (keys?.length === 0) return;
      const sentAt = performance.now();
      recent.expire(sentAt);
      try {
        const records = await options.list(keys);
        if (signal.aborted) return;
        const doubtful = mergeAnswer(table, recent, { records, keys, sentAt });
        for (const key of doubtful) confirmations.request(key);
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (attempt === ATTEMPTS || !isPassing(error)) {
          options.onFailure(error);
          return;
        }
        await delay(RETRY_MS, signal);
      }
    }
  }

  function isNotRemoved(key: string): boolean {
    return recent.get(key)?.patch !== 'removed';
  }

  return {
    apply(key, patch, read) {
      if (patch !== undefined) {
        recent.add(key, patch, performance.now());
        const held = table.records.get(key);
        if (patch === 'removed') {
          table.remove(key);
          next.keys.delete(key);
        } else if (held !== undefined) table.replace(applyPatch(held, patch));
        // Such an event comes after everything that is being waited for, and is followed by a read.
        if (patch === 'removed' || read === 'listed') confirmations.cancel(key);
      }
      if (read === 'listed') want(key);
      else if (read === 'confirmed') confirmations.request(key);
    },
    readAll() {
      return new Promise((resolve) => {
        next.all = true;
        next.waiting.push(resolve);
        schedule();
      });
    },
  };
}

function emptyBatch(): Batch {
  return { all: false, keys: new Set(), waiting: [] };
}

function isPassing(error: unknown): boolean {
  return error instanceof EngineError && PASSING.has(error.kind);
}
