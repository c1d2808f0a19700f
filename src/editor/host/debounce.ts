export interface Clock {
  now(): number;
  /** Calls back once after the delay in milliseconds; the answer takes it back. */
  after(delayMs: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/**
 * Runs the work for a key once it has been quiet, but never later than `maxWaitMs` after the first call: whoever
 * types without a pause still sees results.
 */
export function debounceByKey<K>(
  work: (key: K) => void,
  times: { readonly quietMs: number; readonly maxWaitMs: number },
  clock: Clock = systemClock,
): { schedule(key: K): void; cancel(key: K): void; dispose(): void } {
  const waiting = new Map<K, { readonly since: number; readonly stop: () => void }>();
  const cancel = (key: K) => {
    waiting.get(key)?.stop();
    waiting.delete(key);
  };
  return {
    schedule: (key) => {
      const since = waiting.get(key)?.since ?? clock.now();
      cancel(key);
      const left = since + times.maxWaitMs - clock.now();
      const stop = clock.after(Math.max(0, Math.min(times.quietMs, left)), () => {
        waiting.delete(key);
        work(key);
      });
      waiting.set(key, { since, stop });
    },
    cancel,
    dispose: () => {
      for (const key of [...waiting.keys()]) cancel(key);
    },
  };
}
