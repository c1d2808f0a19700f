import type { LogItem } from '../../../core/model/logLine.ts';
import type { LogFilter } from '../../../core/model/logs/logFilter.ts';
import { BadPatternError, LogSearch } from '../../../core/model/logs/logSearch.ts';
import { plainText, type LogEntry, LogView } from '../../../core/model/logs/logView.ts';
import type { LogsChoice, LogsRequest, LogsState, LogsUpdate } from '../protocol/logs.ts';
import { LogFeed } from './logFeed.ts';
import type { LogPorts } from './logPorts.ts';
import type { LogTexts } from './logTexts.ts';
import { createUpdatePace } from './updatePace.ts';
import { filterOf, startOf } from './readChoice.ts';

/** Older lines that are read at once. */
const OLDER_LINES = 5_000;
/** Lines that are looked at between two looks at the clock. */
const SLICE = 1_000;
/** Then others get their turn: less than half a frame. */
const TURN_MS = 6;

export interface SessionPorts extends LogPorts {
  post(update: LogsUpdate): void;
  copy(text: string): Promise<void>;
  save(text: string): Promise<void>;
  defaultTail(): number;
}

export interface LogSessionStart {
  /** Whose lines there are; more may be added later. */
  readonly sources: readonly string[];
  /** What is followed, when it is not the sources: a service gives the lines of all its tasks. */
  readonly streams?: readonly string[];
  /** Lines that are kept at most. */
  readonly capacity: number;
}

/** The log of one or several containers as a page shows it: the page draws rows, everything else happens here. */
export class LogSession {
  readonly #ports: SessionPorts;
  readonly #texts: LogTexts;
  readonly #view: LogView;
  readonly #feed: LogFeed;
  readonly #pace = createUpdatePace(() => this.#send());
  /** What is followed, where the lines of one thing followed come from several sources. */
  #streams: readonly string[] | undefined;
  #sources: readonly string[];
  #choice: LogsChoice | undefined;
  #filter: LogFilter = {};
  #search: LogSearch<LogEntry> | undefined;
  #searchProblem: string | undefined;
  #older: LogsState['older'] = 'possible';
  #tail = 0;

  constructor(ports: SessionPorts, texts: LogTexts, options: LogSessionStart) {
    const { sources, streams, capacity } = options;
    this.#ports = ports;
    this.#texts = texts;
    this.#sources = sources;
    this.#streams = streams;
    this.#view = new LogView(capacity);
    this.#feed = new LogFeed(
      ports,
      (items) => this.#push(items),
      () => this.#pace.wish(),
    );
  }

  /** Other containers than before: a project has gained or lost some. */
  setSources(sources: readonly string[]): void {
    if (sources.join('\n') === this.#sources.join('\n')) return;
    // Those that went keep their colour and name as long as their lines are shown.
    this.#sources = [...new Set([...this.#sources, ...sources])];
    if (this.#choice === undefined || !this.#feed.isRunning) return;
    this.#setUp();
    this.#run(sources);
  }

  /** Other things are followed than before. */
  setStreams(streams: readonly string[]): void {
    this.#streams = streams;
    if (this.#feed.isRunning) this.#run(this.#sources);
  }

  /** Lines of others than before are about to come. */
  addSources(sources: readonly string[]): void {
    const fresh = [...new Set(sources)].filter((name) => !this.#sources.includes(name));
    if (fresh.length === 0) return;
    this.#sources = [...this.#sources, ...fresh];
    if (this.#choice === undefined) return;
    this.#setUp();
    this.#applyFilter(this.#choice);
    if (this.#search === undefined) this.#renewSearch();
  }

  /** Nothing is followed any more until the page opens the log again. */
  stop(): void {
    this.#feed.stop();
    this.#pace.stop();
  }

  async answer(request: LogsRequest): Promise<void> {
    switch (request.type) {
      case 'open':
        this.#setUp();
        this.#choose(request.choice);
        this.#pace.start();
        return;
      case 'choose':
        this.#choose(request.choice);
        return;
      case 'drawn':
        // A page that has begun to follow has not got the last rows yet.
        if (request.tail > this.#tail) this.#pace.wish();
        this.#tail = request.tail;
        this.#pace.ready();
        return;
      case 'rows':
        this.#ports.post({
          type: 'rows',
          generation: this.#view.generation,
          rows: this.#texts.rows(this.#entries(request.from, request.to), this.#sources),
        });
        return;
      case 'find':
        return this.#find(request.direction, request.from);
      case 'older':
        return this.#loadOlder();
      case 'clear':
        this.#view.clear();
        this.#older = 'possible';
        this.#renewSearch();
        return;
      case 'copy':
        await this.#ports.copy(this.#text());
        this.#ports.post({ type: 'copied' });
        return;
      case 'save':
        return this.#ports.save(this.#text());
    }
  }

  #setUp(): void {
    this.#ports.post(this.#texts.setup(this.#sources));
  }

  #choose(choice: LogsChoice): void {
    const before = this.#choice;
    this.#choice = choice;
    if (before !== undefined && before.range !== choice.range) {
      this.#feed.reset();
      this.#view.clear();
      this.#older = 'possible';
    }
    this.#applyFilter(choice);
    if (
      this.#search === undefined ||
      JSON.stringify(before?.pattern) !== JSON.stringify(choice.pattern)
    )
      this.#renewSearch();
    this.#run(this.#sources);
    this.#pace.wish();
  }

  #applyFilter(choice: LogsChoice): void {
    const filter = filterOf(choice, this.#sources);
    if (JSON.stringify(filter) === JSON.stringify(this.#filter)) return;
    this.#filter = filter;
    this.#view.setFilter(filter);
    this.#search = undefined;
  }

  #run(sources: readonly string[]): void {
    const range = this.#choice?.range ?? 'default';
    const { capacity } = this.#view;
    const start = startOf(range, { capacity, defaultTail: this.#ports.defaultTail() });
    // The lines of one stream come from several sources, each in an order of its own.
    const isMerged = this.#streams !== undefined || sources.length > 1;
    this.#feed.run(this.#streams ?? sources, start, isMerged);
  }

  #push(items: readonly LogItem[]): void {
    this.#view.push(items);
    this.#pace.wish();
  }

  #send(): void {
    const isCurrent = forAWhile(() => this.#view.advance(SLICE));
    const isSearched = forAWhile(() => this.#search?.advance(SLICE) !== false);
    const { rows, generation } = this.#view;
    this.#ports.post({
      type: 'state',
      generation,
      first: rows.first,
      next: rows.next,
      summary: this.#texts.summary(this.#view),
      problem: this.#feed.problems.join(' '),
      older: this.#older,
      tail: this.#texts.rows(this.#entries(rows.next - this.#tail, rows.next), this.#sources),
      ...this.#searchState(isSearched),
    });
    if (!isCurrent || !isSearched) this.#pace.wish();
  }

  #searchState(done: boolean): Pick<LogsState, 'search'> {
    if (this.#searchProblem !== undefined)
      return { search: { count: 0, done: true, problem: this.#searchProblem } };
    if (this.#search === undefined || this.#choice?.pattern.text === '') return {};
    return { search: { count: this.#search.found.length, done } };
  }

  #renewSearch(): void {
    this.#searchProblem = undefined;
    this.#search = undefined;
    const pattern = this.#choice?.pattern;
    if (pattern !== undefined && pattern.text !== '') {
      try {
        this.#search = new LogSearch(this.#view.rows, plainText, pattern);
      } catch (error) {
        if (!(error instanceof BadPatternError)) throw error;
        this.#searchProblem = this.#texts.badPattern(error.message);
      }
    }
    this.#pace.wish();
  }

  async #find(direction: 'next' | 'previous', from: number): Promise<void> {
    const search = this.#search;
    if (search === undefined) return;
    while (!search.advance(SLICE)) await new Promise(setImmediate);
    const position = direction === 'next' ? search.after(from) : search.before(from);
    if (position === undefined || search !== this.#search) return;
    this.#ports.post({ type: 'found', position, index: search.found.indexOf(position) });
  }

  async #loadOlder(): Promise<void> {
    if (this.#older !== 'possible') return;
    const room = this.#view.capacity - this.#view.kept;
    const count = Math.min(OLDER_LINES, room);
    this.#older = count > 0 ? 'loading' : 'full';
    this.#pace.wish();
    if (count === 0) return;
    const { generation } = this.#view;
    try {
      const found = await Promise.all(
        this.#sources.map((name) => this.#ports.older(name, this.#startOf(name), count)),
      );
      if (generation !== this.#view.generation) return;
      const lines = found.flat();
      if (found.length > 1) lines.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
      const taken = this.#view.unshift(lines);
      this.#older = lines.length === 0 ? 'none' : taken < lines.length ? 'full' : 'possible';
      this.#renewSearch();
    } finally {
      if (this.#older === 'loading') this.#older = 'possible';
      this.#pace.wish();
    }
  }

  /** Before everything where no line of the container is kept. */
  #startOf(name: string): { time: string; count: number; known: number } {
    return this.#view.startOf(name) ?? { time: '9999', count: 0, known: 0 };
  }

  #entries(from: number, to: number): readonly (readonly [position: number, entry: LogEntry])[] {
    const { rows } = this.#view;
    const first = Math.max(from, rows.first);
    return rows.slice(first, to).map((entry, index) => [first + index, entry]);
  }

  #text(): string {
    while (!this.#view.advance());
    const entries = this.#view.rows.slice(this.#view.rows.first);
    return this.#texts.plain(entries, {
      times: this.#choice?.times === true,
      sources: this.#sources.length > 1,
    });
  }
}

/** @returns whether the work was done within its time */
function forAWhile(step: () => boolean): boolean {
  const end = performance.now() + TURN_MS;
  let isDone = step();
  while (!isDone && performance.now() < end) isDone = step();
  return isDone;
}
