import { setTimeout as delay } from 'node:timers/promises';
import type { ReadPosition } from '../../../core/engine/logs/followContainerLogs.ts';
import type { LogItem } from '../../../core/model/logLine.ts';
import { LogMerger } from '../../../core/model/logs/logMerger.ts';
import { logTimeAt } from '../../../core/model/logs/logTime.ts';
import type { LogPorts } from './logPorts.ts';

/** How often merged lines are given out. */
const MERGE_MS = 60;
/** Between two tries after the engine went away; grows to the second while it does not help. */
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 10_000;

export interface FeedStart {
  readonly tail: number;
  /** Unix seconds. */
  readonly since?: number;
}

interface Source {
  readonly abort: AbortController;
  problem: string;
  /** The engine has answered, at least once. */
  wasOpen: boolean;
}

/**
 * The logs of some containers as one sequence, by time where there are several. It goes on by itself when the engine or
 * a container comes back, and after a stop where it was.
 */
export class LogFeed {
  readonly #ports: LogPorts;
  readonly #emit: (items: readonly LogItem[]) => void;
  readonly #changed: () => void;
  readonly #sources = new Map<string, Source>();
  readonly #read = new Map<string, ReadPosition>();
  #start: FeedStart | undefined;
  #merger = new LogMerger<LogItem>();
  #pump: NodeJS.Timeout | undefined;

  /** @param changed what `problems` says may have changed */
  constructor(ports: LogPorts, emit: (items: readonly LogItem[]) => void, changed: () => void) {
    this.#ports = ports;
    this.#emit = emit;
    this.#changed = changed;
  }

  /** Why following is interrupted, a sentence each. */
  get problems(): readonly string[] {
    const found = [...this.#sources.values()].map(({ problem }) => problem);
    return [...new Set(found.filter((problem) => problem !== ''))];
  }

  get isRunning(): boolean {
    return this.#start !== undefined;
  }

  /**
   * Follows these, beginning with the start or where an earlier following of the same container has ended.
   *
   * @param isMerged whether lines have to be put into the order of their times
   */
  run(names: readonly string[], start: FeedStart, isMerged: boolean): void {
    this.#start = start;
    for (const [name, { abort }] of this.#sources) {
      if (names.includes(name)) continue;
      abort.abort();
      this.#sources.delete(name);
    }
    for (const name of names) {
      if (this.#sources.has(name)) continue;
      const source: Source = { abort: new AbortController(), problem: '', wasOpen: false };
      this.#sources.set(name, source);
      void this.#follow(name, source);
    }
    if (isMerged) this.#pump ??= setInterval(() => this.#give(), MERGE_MS);
  }

  /** Follows nothing any more, and remembers where it was. */
  stop(): void {
    this.#start = undefined;
    for (const { abort } of this.#sources.values()) abort.abort();
    this.#sources.clear();
    clearInterval(this.#pump);
    this.#pump = undefined;
    const rest = this.#merger.end();
    if (rest.length > 0) this.#emit(rest);
  }

  /** Also forgets where it was. */
  reset(): void {
    this.stop();
    this.#read.clear();
    this.#merger = new LogMerger();
  }

  async #follow(name: string, source: Source): Promise<void> {
    const { signal } = source.abort;
    const isOver = (): boolean => signal.aborted;
    for (let pause = FIRST_PAUSE_MS; !isOver(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const onOpen = (): void => {
        if (source.problem !== '' && source.wasOpen) this.#take([marker(name, 'reconnected')]);
        source.wasOpen = true;
        pause = FIRST_PAUSE_MS;
        this.#tell(source, '');
      };
      try {
        const request = { signal, onOpen, ...this.#from(name) };
        for await (const items of this.#ports.follow(name, request)) {
          if (isOver()) return;
          this.#note(name, items);
          this.#take(items);
        }
        return;
      } catch (error) {
        if (isOver()) return;
        if (source.wasOpen && source.problem === '') this.#take([marker(name, 'disconnected')]);
        this.#tell(source, this.#ports.describe(error));
        if (!this.#ports.mayPass(error)) return;
      }
      try {
        await delay(pause, undefined, { signal });
        await this.#ports.whenBack(name, signal);
      } catch {
        return;
      }
    }
  }

  #from(name: string): FeedStart | { readonly after: ReadPosition } {
    const after = this.#read.get(name);
    return after ? { after } : (this.#start ?? { tail: 0 });
  }

  #note(name: string, items: readonly LogItem[]): void {
    let { time, count } = this.#read.get(name) ?? { time: '', count: 0 };
    for (const item of items) {
      if ('marker' in item) continue;
      count = item.time === time ? count + 1 : 1;
      time = item.time;
    }
    if (time !== '') this.#read.set(name, { time, count });
  }

  #take(items: readonly LogItem[]): void {
    if (this.#pump === undefined) this.#emit(items);
    else this.#merger.push(items, Date.now());
  }

  #give(): void {
    const items = this.#merger.take(Date.now());
    if (items.length > 0) this.#emit(items);
  }

  #tell(source: Source, problem: string): void {
    if (source.problem === problem) return;
    source.problem = problem;
    this.#changed();
  }
}

function marker(source: string, kind: 'disconnected' | 'reconnected'): LogItem {
  return { source, marker: kind, time: logTimeAt(Date.now()) };
}
