/** Work that several may wait for: it goes on while one of them does, and reports its progress to all. */
export interface SharedWork<Result, Progress> {
  /** Joins the work for the key, or begins it. Rejects with an AbortError for whoever gives up. */
  join(key: string, waiter?: Waiter<Progress>): Promise<Result>;
  /** Ends everything. */
  dispose(): void;
}

export interface Waiter<Progress> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

interface Running<Result, Progress> {
  readonly result: Promise<Result>;
  readonly waiters: Set<Waiter<Progress>>;
  readonly cancellation: AbortController;
}

export function shareWork<Result, Progress>(
  work: (
    key: string,
    options: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ) => Promise<Result>,
): SharedWork<Result, Progress> {
  const running = new Map<string, Running<Result, Progress>>();

  function begin(key: string): Running<Result, Progress> {
    const cancellation = new AbortController();
    const waiters = new Set<Waiter<Progress>>();
    const onProgress = (progress: Progress) => {
      for (const waiter of [...waiters]) waiter.onProgress?.(progress);
    };
    const result = work(key, { signal: cancellation.signal, onProgress }).finally(() => {
      if (running.get(key)?.result === result) running.delete(key);
    });
    const begun = { result, waiters, cancellation };
    running.set(key, begun);
    return begun;
  }

  function leave(key: string, from: Running<Result, Progress>, waiter: Waiter<Progress>): void {
    from.waiters.delete(waiter);
    if (from.waiters.size > 0) return;
    // Whoever comes from now on begins anew.
    if (running.get(key) === from) running.delete(key);
    from.cancellation.abort();
  }

  return {
    join: async (key, waiter = {}) => {
      const { signal } = waiter;
      signal?.throwIfAborted();
      const joined = running.get(key) ?? begin(key);
      joined.waiters.add(waiter);
      if (signal === undefined) return joined.result;
      return new Promise<Result>((resolve, reject) => {
        const giveUp = () => {
          leave(key, joined, waiter);
          reject(signal.reason as Error);
        };
        signal.addEventListener('abort', giveUp, { once: true });
        joined.result.then(resolve, reject).finally(() => {
          signal.removeEventListener('abort', giveUp);
        });
      });
    },
    dispose: () => {
      for (const { cancellation } of running.values()) cancellation.abort();
      running.clear();
    },
  };
}
