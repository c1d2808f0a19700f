/** Collects text and hands it on in batches: each write crosses a process boundary on its way to the screen. */
export interface BatchedWriter {
  /** Resolves at once while little is waiting, else when it has been handed on: a fast source has to wait. */
  write(text: string): Promise<void>;
  /** Hands on what is waiting. */
  flush(): void;
}

/** One frame of a 60 Hz screen. */
const BATCH_MS = 16;
const MAX_WAITING_CHARACTERS = 256 * 1024;

export function createBatchedWriter(handOn: (text: string) => void): BatchedWriter {
  let waiting: string[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  let released: (() => void)[] = [];

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) handOn(waiting.join(''));
    waiting = [];
    size = 0;
    const resume = released;
    released = [];
    for (const release of resume) release();
  }

  return {
    flush,
    write: (text) => {
      if (text === '') return Promise.resolve();
      waiting.push(text);
      size += text.length;
      timer ??= setTimeout(flush, BATCH_MS);
      if (size < MAX_WAITING_CHARACTERS) return Promise.resolve();
      return new Promise((resolve) => released.push(resolve));
    },
  };
}
