interface Timed {
  readonly source: string;
  readonly time: string;
}

interface Held<T> {
  readonly line: T;
  readonly key: string;
  readonly arrivedMs: number;
}

/**
 * Puts the lines of several containers into the order of their times, as they come. Lines wait for a moment, so that a
 * container whose output comes later still gets its place; then they are given out, in order, and what comes too late
 * for its place follows. Lines of one container never change places.
 */
export class LogMerger<T extends Timed> {
  readonly #waitMs: number;
  readonly #maxHeld: number;
  readonly #lastKey = new Map<string, string>();
  #held: Held<T>[] = [];

  /** @param maxHeld more lines than these do not wait */
  constructor({ waitMs = 200, maxHeld = 20_000 } = {}) {
    this.#waitMs = waitMs;
    this.#maxHeld = maxHeld;
  }

  push(lines: readonly T[], nowMs: number): void {
    for (const line of lines) {
      // A line without a time, or with one before its predecessor's, stands beside its predecessor.
      const last = this.#lastKey.get(line.source) ?? '';
      const key = line.time > last ? line.time : last;
      this.#lastKey.set(line.source, key);
      this.#held.push({ line, key, arrivedMs: nowMs });
    }
  }

  /** Lines that have waited long enough, and all that must stand before them. */
  take(nowMs: number): T[] {
    const due = this.#held.filter(({ arrivedMs }) => nowMs - arrivedMs >= this.#waitMs);
    const surplus = this.#held.length - this.#maxHeld;
    if (due.length === 0 && surplus <= 0) return [];
    // The sort is stable, and all but linear on what is nearly in order.
    this.#held.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
    let count = Math.max(0, surplus);
    for (let index = this.#held.length - 1; index >= count; index -= 1) {
      const held = this.#held[index];
      if (held !== undefined && nowMs - held.arrivedMs >= this.#waitMs) {
        count = index + 1;
        break;
      }
    }
    return this.#give(count);
  }

  /** Everything that is left: the logs have ended. */
  end(): T[] {
    this.#held.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
    return this.#give(this.#held.length);
  }

  #give(count: number): T[] {
    const given = this.#held.slice(0, count).map(({ line }) => line);
    this.#held = this.#held.slice(count);
    return given;
  }
}
