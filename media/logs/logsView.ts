import { BadPatternError, createMatcher } from '../../src/core/model/logs/logSearch.ts';
import type {
  LogsChoice,
  LogsPattern,
  LogsRequest,
  LogsSetup,
  LogsState,
  LogsUpdate,
} from '../../src/editor/webviews/protocol/logs.ts';
import { parseLogsChoice } from '../../src/editor/webviews/protocol/parseLogsRequest.ts';
import { element } from '../containerPage/element.ts';
import { drawRow, type RowContext } from './drawRow.ts';
import { LogList } from './logList.ts';
import { StatusBar } from './statusBar.ts';
import { ToolBar } from './toolBar.ts';

export interface LogsViewPorts {
  post(request: LogsRequest): void;
  readState(): unknown;
  writeState(choice: LogsChoice): void;
}

/** The rows' height beside the font's. */
const LINE_HEIGHT = 1.45;

/** A log on the screen: tools above, lines, and how it stands below. Everything but the drawing happens in the host. */
export class LogsView {
  readonly node = element('div', { class: 'logs' });
  readonly #ports: LogsViewPorts;
  readonly #unfolded = new Set<number>();
  #choice: LogsChoice;
  #setup: LogsSetup | undefined;
  #tools: ToolBar | undefined;
  #list: LogList | undefined;
  #status: StatusBar | undefined;
  #state: LogsState | undefined;
  #matcher = matcherOf(undefined);
  #current: number | undefined;

  constructor(ports: LogsViewPorts) {
    this.#ports = ports;
    this.#choice = parseLogsChoice(ports.readState());
    this.#matcher = matcherOf(this.#choice.pattern);
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** On the screen, for the first time or again. */
  open(): void {
    this.#ports.post({ type: 'open', choice: this.#choice });
  }

  receive(update: LogsUpdate): void {
    switch (update.type) {
      case 'setup':
        this.#setUp(update);
        return;
      case 'state':
        this.#show(update);
        return;
      case 'rows':
        this.#list?.addRows(update.generation, update.rows);
        return;
      case 'found':
        this.#current = update.position;
        this.#tools?.search.showIndex(update.index);
        this.#list?.reveal(update.position);
        this.#list?.redraw({ heightsChange: false });
        return;
      case 'copied':
        this.#tools?.showCopied();
    }
  }

  #setUp(setup: LogsSetup): void {
    if (JSON.stringify(setup) === JSON.stringify(this.#setup)) return;
    this.#setup = setup;
    const { labels, sources } = setup;
    this.#tools = new ToolBar(labels, sources, {
      choice: () => this.#choice,
      choose: (change) => this.#choose(change),
      find: (direction) => this.#find(direction),
      act: (type) => this.#ports.post({ type }),
    });
    this.#status = new StatusBar(labels, () => this.#list?.follow());
    const size = Number.parseFloat(getComputedStyle(this.node).fontSize) || 13;
    const height = Math.round(size * LINE_HEIGHT);
    this.node.style.setProperty('--log-row', `${height}px`);
    this.#list = new LogList(labels.log, height, {
      draw: (row) => drawRow(row, this.#context(setup)),
      want: (from, to) => this.#ports.post({ type: 'rows', from, to }),
      followed: (isFollowing) => {
        this.#status?.followed(isFollowing, this.#state);
        // So that the next update brings the last rows, or none.
        this.#drawn();
      },
    });
    this.node.replaceChildren(this.#tools.node, this.#list.node, this.#status.node);
    this.node.classList.toggle('log-wrap', this.#choice.wrap);
    if (this.#state) this.#show(this.#state);
    this.#drawn();
  }

  #show(state: LogsState): void {
    if (state.generation !== this.#state?.generation) {
      this.#unfolded.clear();
      this.#current = undefined;
    }
    this.#state = state;
    this.#list?.update(state);
    this.#tools?.show(state);
    this.#status?.show(state);
    requestAnimationFrame(() => this.#drawn());
  }

  #drawn(): void {
    const list = this.#list;
    if (list) this.#ports.post({ type: 'drawn', tail: list.isFollowing ? list.windowRows : 0 });
  }

  #choose(change: Partial<LogsChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#ports.writeState(this.#choice);
    if (change.pattern) {
      this.#matcher = matcherOf(change.pattern);
      this.#current = undefined;
    }
    this.node.classList.toggle('log-wrap', this.#choice.wrap);
    this.#list?.redraw({ heightsChange: change.wrap !== undefined || change.times !== undefined });
    this.#ports.post({ type: 'choose', choice: this.#choice });
  }

  #find(direction: 'next' | 'previous'): void {
    const end = this.#list?.isFollowing === true ? (this.#state?.next ?? 0) : this.#list?.top;
    this.#ports.post({ type: 'find', direction, from: this.#current ?? end ?? 0 });
  }

  #context({ labels, sources }: LogsSetup): RowContext {
    return {
      ...{ labels, sources, times: this.#choice.times, current: this.#current },
      matchesIn: this.#matcher,
      isUnfolded: (position) => this.#unfolded.has(position),
      toggle: (position) => {
        if (!this.#unfolded.delete(position)) this.#unfolded.add(position);
        this.#list?.redraw({ heightsChange: false });
        this.#list?.focusRow(position);
      },
    };
  }

  #onKey(event: KeyboardEvent): void {
    const isFind = event.key === 'f' && (event.ctrlKey || event.metaKey);
    if (isFind) this.#tools?.search.focus();
    else if (event.key === 'F3') this.#find(event.shiftKey ? 'previous' : 'next');
    else return;
    event.preventDefault();
  }
}

/** The host says what is wrong with a pattern; here nothing is marked then. */
function matcherOf(pattern: LogsPattern | undefined): ReturnType<typeof createMatcher> {
  try {
    return pattern ? createMatcher(pattern) : () => [];
  } catch (error) {
    if (error instanceof BadPatternError) return () => [];
    throw error;
  }
}
