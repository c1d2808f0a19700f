export const DEFAULT_LOG_LINES = 50_000;

/**
 * The last lines of a log. Every line has a number, counted from 0 on since the beginning, which it keeps; the oldest
 * lines make way for new ones, and are counted. Lines from before the beginning get negative numbers.
 */
export class LogBuffer<T> {
  readonly #slots: (T | undefined)[];
  #next = 0;
  #first = 0;

  /** @param capacity lines, at least 1 */
  constructor(capacity: number = DEFAULT_LOG_LINES) {
    this.#slots = new Array<T | undefined>(Math.max(1, Math.floor(capacity)));
  }

  /** Number of the oldest line that is kept. */
  get first(): number {
    return this.#first;
  }

  /** Number that the next line will get. */
  get next(): number {
    return this.#next;
  }

  /** Lines that had to make way since the beginning, or the last clearing. */
  dropped = 0;

  push(lines: readonly T[]): void {
    const capacity = this.#slots.length;
    for (const line of lines) {
      this.#slots[this.#slot(this.#next)] = line;
      this.#next += 1;
    }
    const first = Math.max(this.#first, this.#next - capacity);
    this.dropped += first - this.#first;
    this.#first = first;
  }

  /**
   * Puts older lines before the first one, the newest of them where not all have room.
   *
   * @returns how many had room
   */
  unshift(lines: readonly T[]): number {
    const room = this.#slots.length - (this.#next - this.#first);
    const taken = lines.slice(Math.max(0, lines.length - room));
    this.#first -= taken.length;
    for (const [index, line] of taken.entries())
      this.#slots[this.#slot(this.#first + index)] = line;
    return taken.length;
  }

  /** Lets the oldest lines go, for as long as the test says so. */
  dropWhile(test: (line: T) => boolean): void {
    for (; this.#first < this.#next; this.#first += 1) {
      const slot = this.#slot(this.#first);
      if (!test(this.#slots[slot] as T)) return;
      this.#slots[slot] = undefined;
      this.dropped += 1;
    }
  }

  /** Undefined for a number that is not kept. */
  at(number: number): T | undefined {
    return number >= this.#first && number < this.#next
      ? this.#slots[this.#slot(number)]
      : undefined;
  }

  /** The lines from one number to before another, as far as they are kept. */
  slice(from: number, to: number = this.#next): T[] {
    const lines: T[] = [];
    const end = Math.min(to, this.#next);
    for (let number = Math.max(from, this.#first); number < end; number += 1) {
      lines.push(this.#slots[this.#slot(number)] as T);
    }
    return lines;
  }

  /** Forgets all lines; numbers go on. */
  clear(): void {
    this.#slots.fill(undefined);
    this.#first = this.#next;
    this.dropped = 0;
  }

  #slot(number: number): number {
    const capacity = this.#slots.length;
    return ((number % capacity) + capacity) % capacity;
  }
}
