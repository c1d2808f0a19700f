import type { LogItem, LogLevel, LogLine } from '../logLine.ts';
import { detectLevel } from './detectLevel.ts';
import { LogBuffer } from './logBuffer.ts';
import { createLogFilter, type LogFilter } from './logFilter.ts';
import { stripAnsi } from './parseAnsi.ts';

/** An item of the log with what was found out about it, once, when somebody wanted to know. */
export interface LogEntry {
  readonly number: number;
  readonly item: LogItem;
  plain?: string;
  level?: LogLevel | 'none';
}

/**
 * A log of bounded length and the part of it that a filter lets through. Lines come in cheaply at any rate; `advance`
 * then looks at so many of them as there is time for.
 */
export class LogView {
  readonly #items: LogBuffer<LogEntry>;
  /** What the filter lets through; its numbers are the positions of rows on the screen. */
  #rows: LogBuffer<LogEntry>;
  readonly #capacity: number;
  #filter: LogFilter = {};
  #accepts: (entry: LogEntry) => boolean;
  #advanced = 0;
  #next = 0;
  #generation = 0;

  /** @param capacity lines, at least 1 */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#items = new LogBuffer(capacity);
    this.#rows = new LogBuffer(capacity);
    this.#accepts = toTest({});
  }

  get rows(): LogBuffer<LogEntry> {
    return this.#rows;
  }

  /** Changes whenever positions begin to mean other rows. */
  get generation(): number {
    return this.#generation;
  }

  /** Lines that are kept, whether or not the filter lets them through. */
  get kept(): number {
    return this.#items.next - this.#items.first;
  }

  /** Lines that had to make way. */
  get dropped(): number {
    return this.#items.dropped;
  }

  get capacity(): number {
    return this.#capacity;
  }

  /** The oldest entry that is kept. */
  get oldest(): LogEntry | undefined {
    return this.#items.at(this.#items.first);
  }

  /** Where the kept lines of a container begin: the time of the first, how many have it, and how many there are. */
  startOf(source: string): { time: string; count: number; known: number } | undefined {
    const start = { time: '', count: 0, known: 0 };
    for (let number = this.#items.first; number < this.#items.next; number += 1) {
      const item = this.#items.at(number)?.item;
      if (item === undefined || isMarker(item) || item.source !== source) continue;
      if (start.known === 0) start.time = item.time;
      if (item.time === start.time) start.count += 1;
      start.known += 1;
    }
    return start.known === 0 ? undefined : start;
  }

  push(items: readonly LogItem[]): void {
    this.#items.push(items.map((item) => ({ number: this.#next++, item })));
  }

  /** Older lines, oldest first, as far as there is room. @returns how many had room */
  unshift(items: readonly LogItem[]): number {
    const { first } = this.#items;
    const entries = items.map((item, index) => ({ number: first - items.length + index, item }));
    const taken = this.#items.unshift(entries);
    const accepts = toTest(this.#filter);
    this.#rows.unshift(entries.slice(entries.length - taken).filter(accepts));
    return taken;
  }

  /** Also begins from the start to decide which lines are shown. */
  setFilter(filter: LogFilter): void {
    this.#filter = filter;
    this.#accepts = toTest(filter);
    this.#rows = new LogBuffer(this.#capacity);
    this.#advanced = this.#items.first;
    this.#generation += 1;
  }

  /** Looks at so many more lines. @returns true when all have been looked at */
  advance(maxLines = 20_000): boolean {
    const items = this.#items;
    this.#advanced = Math.max(this.#advanced, items.first);
    const end = Math.min(this.#advanced + maxLines, items.next);
    this.#rows.push(items.slice(this.#advanced, end).filter(this.#accepts));
    this.#rows.dropWhile(({ number }) => number < items.first);
    this.#advanced = end;
    return end === items.next;
  }

  /** Forgets all lines. */
  clear(): void {
    this.#items.clear();
    this.setFilter(this.#filter);
    this.#advanced = this.#items.next;
  }
}

/** The text of a line without colours; empty for a marker. */
export function plainText(entry: LogEntry): string {
  entry.plain ??= 'marker' in entry.item ? '' : stripAnsi(entry.item.text);
  return entry.plain;
}

export function levelOf(entry: LogEntry): LogLevel | undefined {
  entry.level ??= detectLevel(plainText(entry)) ?? 'none';
  return entry.level === 'none' ? undefined : entry.level;
}

/** Markers are never left out for their level or stream. */
function toTest(filter: LogFilter): (entry: LogEntry) => boolean {
  if (!filter.streams && !filter.sources && !filter.levels) return () => true;
  const sources = filter.sources && new Set(filter.sources);
  let current: LogEntry | undefined;
  const accepts = createLogFilter(filter, () => current && levelOf(current));
  return (entry) => {
    if (isMarker(entry.item)) return sources?.has(entry.item.source) !== false;
    current = entry;
    return accepts(entry.item);
  };
}

function isMarker(item: LogItem): item is Exclude<LogItem, LogLine> {
  return 'marker' in item;
}
