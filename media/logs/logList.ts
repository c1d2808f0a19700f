import type { LogRow, LogsState } from '../../src/editor/webviews/protocol/logs.ts';
import { element } from '../containerPage/element.ts';
import { RowHeights } from './rowHeights.ts';

export interface LogListPorts {
  draw(row: LogRow): HTMLElement;
  /** Rows that are to be seen and have not come yet. */
  want(from: number, to: number): void;
  /** Following has begun or ended. */
  followed(isFollowing: boolean): void;
}

/** Rows drawn beyond what can be seen. */
const OVERDRAW = 12;
/** Rows beyond that which are remembered. */
const REMEMBERED = 300;
/** So near to the end, in pixels, is at the end. */
const NEAR_PX = 3;

/** The rows of a log that can be seen: any number, of any height, with the end in view for as long as one follows. */
export class LogList {
  readonly node: HTMLElement;
  readonly #content = element('div', { class: 'log-content' });
  readonly #ports: LogListPorts;
  readonly #rows = new Map<number, LogRow>();
  readonly #drawn = new Map<number, HTMLElement>();
  readonly #heights: RowHeights;
  #state = { generation: -1, first: 0, next: 0 };
  #isFollowing = true;
  #isWanted = '';
  /** Where a row was brought into view: being at the end there is not the wish to follow. */
  #revealedAt: number | undefined;

  constructor(label: string, usualHeight: number, ports: LogListPorts) {
    this.#ports = ports;
    this.#heights = new RowHeights(usualHeight);
    this.node = element(
      'div',
      {
        class: 'log-scroller',
        role: 'log',
        'aria-live': 'off',
        'aria-label': label,
        tabindex: '0',
      },
      this.#content,
    );
    this.node.addEventListener('scroll', () => this.#onScroll());
    new ResizeObserver(() => this.#onResize()).observe(this.node);
  }

  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  /** Rows that fill the window. */
  get windowRows(): number {
    return Math.ceil(this.node.clientHeight / this.#heights.usual) + OVERDRAW;
  }

  /** The first row that can be seen. */
  get top(): number {
    return this.#heights.positionAt(this.node.scrollTop);
  }

  update({ generation, first, next, tail }: LogsState): void {
    const anchor = this.#anchor();
    if (generation !== this.#state.generation) {
      this.#forget();
      this.#heights.clear();
    }
    this.#state = { generation, first, next };
    this.#heights.setRange(first, next);
    this.#remember(tail);
    this.#draw(anchor);
  }

  addRows(generation: number, rows: readonly LogRow[]): void {
    this.#isWanted = '';
    if (generation !== this.#state.generation) return;
    this.#remember(rows);
    this.#draw(this.#anchor());
  }

  /** Draws everything anew: what rows look like has changed. */
  redraw({ heightsChange }: { readonly heightsChange: boolean }): void {
    const anchor = this.#anchor();
    for (const node of this.#drawn.values()) node.remove();
    this.#drawn.clear();
    if (heightsChange) this.#heights.clear();
    this.#draw(anchor);
  }

  follow(): void {
    this.#revealedAt = undefined;
    this.#setFollowing(true);
    this.#draw(this.#anchor());
  }

  /** After a redraw, the button of a row that had the focus has it again. */
  focusRow(position: number): void {
    this.#drawn.get(position)?.querySelector('button')?.focus();
  }

  /** Brings a row to the middle, and ends following. */
  reveal(position: number): void {
    this.#setFollowing(false);
    const middle = this.#heights.offsetOf(position) - this.node.clientHeight / 2;
    this.#content.style.height = `${this.#heights.total}px`;
    this.node.scrollTop = Math.max(0, middle);
    this.#revealedAt = this.node.scrollTop;
    this.#draw(this.#anchor());
  }

  #setFollowing(isFollowing: boolean): void {
    if (this.#isFollowing === isFollowing) return;
    this.#isFollowing = isFollowing;
    this.#ports.followed(isFollowing);
  }

  /** What stands at the top stays there while rows come and go around it. */
  #anchor(): { readonly position: number; readonly offset: number } {
    const position = this.top;
    return { position, offset: this.node.scrollTop - this.#heights.offsetOf(position) };
  }

  #onScroll(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.node;
    // Nobody scrolls what is not to be seen.
    if (clientHeight === 0) return;
    if (scrollTop !== this.#revealedAt) {
      this.#revealedAt = undefined;
      this.#setFollowing(scrollTop + clientHeight >= scrollHeight - NEAR_PX);
    }
    this.#draw(this.#anchor());
  }

  #onResize(): void {
    if (this.node.clientHeight > 0) this.#draw(this.#anchor());
  }

  #draw(anchor: { readonly position: number; readonly offset: number }): void {
    // What is hidden has no heights.
    if (this.node.clientHeight === 0) return;
    const { first, next } = this.#state;
    this.#place(anchor);
    const { scrollTop, clientHeight } = this.node;
    const from = Math.max(first, this.#heights.positionAt(scrollTop) - OVERDRAW);
    const to = Math.min(next, this.#heights.positionAt(scrollTop + clientHeight) + 1 + OVERDRAW);
    for (const [position, node] of this.#drawn) {
      if (position >= from && position < to) continue;
      node.remove();
      this.#drawn.delete(position);
    }
    const missing: number[] = [];
    const fresh: [number, HTMLElement][] = [];
    for (let position = from; position < to; position += 1) {
      const row = this.#rows.get(position);
      if (row === undefined) missing.push(position);
      else if (!this.#drawn.has(position)) fresh.push([position, this.#ports.draw(row)]);
    }
    for (const [position, node] of fresh) this.#drawn.set(position, node);
    this.#insert(fresh, to);
    // All at once: a look at a height between two changes would lay out the page for each.
    const measured = fresh.map(([position, node]) => [position, node.offsetHeight] as const);
    const isNews = measured.map(([position, height]) => this.#heights.set(position, height));
    if (isNews.includes(true)) this.#place(anchor);
    for (const [position, node] of this.#drawn)
      node.style.top = `${this.#heights.offsetOf(position)}px`;
    this.#forgetFar(from, to);
    this.#want(missing);
  }

  /** In the order of the lines, in which they are read aloud and copied. */
  #insert(fresh: readonly (readonly [number, HTMLElement])[], to: number): void {
    let after = to;
    let before: HTMLElement | null = null;
    for (const [position, node] of fresh.toReversed()) {
      for (after -= 1; after > position; after -= 1) before = this.#drawn.get(after) ?? before;
      this.#content.insertBefore(node, before);
      before = node;
    }
  }

  #place(anchor: { readonly position: number; readonly offset: number }): void {
    const { total } = this.#heights;
    this.#content.style.height = `${total}px`;
    const top = this.#isFollowing
      ? total - this.node.clientHeight
      : this.#heights.offsetOf(Math.max(anchor.position, this.#state.first)) + anchor.offset;
    if (Math.abs(this.node.scrollTop - top) >= 1) this.node.scrollTop = Math.max(0, top);
  }

  #want(missing: readonly number[]): void {
    const [from] = missing;
    const last = missing.at(-1);
    if (from === undefined || last === undefined) return;
    const wanted = `${from} ${last}`;
    if (this.#isWanted === wanted) return;
    this.#isWanted = wanted;
    this.#ports.want(from, last + 1);
  }

  #remember(rows: readonly LogRow[]): void {
    for (const row of rows) this.#rows.set(row.position, row);
  }

  #forgetFar(from: number, to: number): void {
    if (this.#rows.size < (to - from) * 2 + REMEMBERED * 2) return;
    for (const position of this.#rows.keys()) {
      if (position < from - REMEMBERED || position >= to + REMEMBERED) this.#rows.delete(position);
    }
  }

  #forget(): void {
    for (const node of this.#drawn.values()) node.remove();
    this.#drawn.clear();
    this.#rows.clear();
    this.#isWanted = '';
  }
}
