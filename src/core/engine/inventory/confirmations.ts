/** Requests that wait for an object's lock, so that a list asked for afterwards is not behind the events. */
export interface Confirmations {
  request(key: string): void;
  /** No longer needed: the object is gone, or an event told that it has settled. */
  cancel(key: string): void;
}

/** More would only queue up in the engine. */
const CONCURRENT = 4;

export function createConfirmations(
  wait: (key: string) => Promise<unknown>,
  /** `sentAt`: whatever the engine told before this, its list shows now. */
  onConfirmed: (key: string, sentAt: number) => void,
): Confirmations {
  const waiting = new Set<string>();
  const running = new Set<string>();

  function pump(): void {
    for (const key of waiting) {
      if (running.size >= CONCURRENT) return;
      // One that is under way was asked for before the latest event; it is followed by another.
      if (running.has(key)) continue;
      waiting.delete(key);
      void run(key);
    }
  }

  async function run(key: string): Promise<void> {
    running.add(key);
    const sentAt = performance.now();
    try {
      await wait(key);
    } catch {
      // Whatever is wrong (most often it is gone) the read that follows finds out.
    }
    running.delete(key);
    onConfirmed(key, sentAt);
    pump();
  }

  return {
    request(key) {
      waiting.add(key);
      pump();
    },
    cancel: (key) => void waiting.delete(key),
  };
}
