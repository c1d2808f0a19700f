import { joinPatches, type RecordPatch } from './recordPatch.ts';

/** How long after an event, in milliseconds, the engine's list may still lag behind it. */
const SETTLE_MS = 1000;

/** What events told of late, for judging answers that may be older than that. */
export interface RecentPatches<R> {
  add(key: string, patch: RecordPatch<R>, now: number): void;
  get(key: string): DatedPatch<R> | undefined;
  /** Forgets what was told of the record up to `until`. */
  forget(key: string, until: number): void;
  /** Forgets what can no longer matter to an answer that is asked for at `now` or later. */
  expire(now: number): void;
}

export interface DatedPatch<R> {
  readonly patch: RecordPatch<R>;
  readonly at: number;
}

/** Beyond this many, old ones are looked for at each addition, though nothing is ever read. */
const MANY = 1000;

export function createRecentPatches<R>(): RecentPatches<R> {
  /** In order of time, since each addition moves its key to the end. */
  const patches = new Map<string, DatedPatch<R>>();

  function expire(now: number): void {
    for (const [key, { at }] of patches) {
      if (at >= now - SETTLE_MS) return;
      patches.delete(key);
    }
  }

  return {
    expire,
    get: (key) => patches.get(key),
    forget(key, until) {
      const dated = patches.get(key);
      if (dated && dated.at <= until) patches.delete(key);
    },
    add(key, patch, now) {
      const before = patches.get(key);
      patches.delete(key);
      patches.set(key, { patch: joinPatches(before?.patch, patch), at: now });
      if (patches.size > MANY) expire(now);
    },
  };
}
