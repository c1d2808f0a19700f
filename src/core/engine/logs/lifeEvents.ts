import type { EngineEvent } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';

/** Podman may leave the log of a container that has ended open; what is left to read comes within this time. */
const GRACE_MS = 1_000;
const LIFE_ACTIONS = new Set(['die', 'destroy', 'start']);

/** The ends and starts of a container, and of those that take its name, kept until they are asked for. */
export class LifeEvents {
  readonly #name: string;
  readonly #queue: EngineEvent[] = [];
  readonly #sinceSeconds = Math.floor(Date.now() / 1000);
  #id: string;
  /** As the events tell it, those that nobody has asked for yet included. */
  #alive: boolean;
  #failure: unknown;
  #wake: (() => void) | undefined;
  #onEnd: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    events: AsyncIterable<EngineEvent>,
    { id, name, alive }: { readonly id: string; readonly name: string; readonly alive: boolean },
  ) {
    this.#id = id;
    this.#name = name;
    this.#alive = alive;
    void this.#read(events);
  }

  get id(): string {
    return this.#id;
  }

  /** As the engine told last, whether or not that event has been asked for. */
  get isAlive(): boolean {
    return this.#alive;
  }

  /** Calls back a moment after the present life has ended, also when that was before. */
  watchEnd(onEnd: (() => void) | undefined): void {
    this.#onEnd = onEnd;
    clearTimeout(this.#timer);
    if (onEnd !== undefined && this.#queue.some((event) => this.#isEnd(event))) this.#endSoon();
  }

  /** @throws EngineError when the engine's events have ended */
  async next(): Promise<EngineEvent> {
    for (;;) {
      const event = this.#queue.shift();
      if (event !== undefined) {
        if (event.action === 'start') this.#id = event.id;
        return event;
      }
      if (this.#failure !== undefined) throw this.#failure as Error;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  async #read(events: AsyncIterable<EngineEvent>): Promise<void> {
    try {
      for await (const event of events) {
        if (!this.#isNews(event)) continue;
        this.#alive = event.action === 'start';
        this.#queue.push(event);
        if (this.#isEnd(event)) this.#endSoon();
        this.#wake?.();
      }
      this.#failure = new EngineError('disconnected', 'The engine ended its events.');
    } catch (error) {
      this.#failure = error;
    }
    this.#wake?.();
  }

  /** Podman also tells of the second before it was asked: of the start that began the present life. */
  #isNews({ type, id, action, attributes, time }: EngineEvent): boolean {
    const known = id === this.#id || attributes['name'] === this.#name;
    if (type !== 'container' || !known || !LIFE_ACTIONS.has(action)) return false;
    if (action !== 'start' || id !== this.#id) return time >= this.#sinceSeconds;
    return !this.#alive && time >= this.#sinceSeconds;
  }

  #isEnd(event: EngineEvent): boolean {
    return event.id === this.#id && event.action !== 'start';
  }

  #endSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#onEnd?.(), GRACE_MS);
  }
}
