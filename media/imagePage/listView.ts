import { formatBytes } from '../../src/core/model/formatBytes.ts';
import type {
  ImageLabels,
  ImageListTab,
  ListRow,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import type { PageHost } from './pageHost.ts';
import { VirtualRows } from './virtualRows.ts';

export interface ListActions {
  chosen(row: ListRow): void;
  opened(row: ListRow): void;
}

/** A list of the host's, of any length: the parts that are looked at are fetched. */
export class ListView {
  readonly node: HTMLElement;
  readonly rows: VirtualRows;
  readonly #host: PageHost;
  readonly #labels: ImageLabels;
  readonly #tab: ImageListTab;
  readonly #known = new Map<number, ListRow>();
  readonly #asked = new Set<number>();
  readonly #empty = element('p', { class: 'nothing', role: 'status' });
  #text = '';
  #window = 200;

  constructor(host: PageHost, labels: ImageLabels, tab: ImageListTab, actions: ListActions) {
    this.#host = host;
    this.#labels = labels;
    this.#tab = tab;
    const act = (index: number, action: (row: ListRow) => void) => {
      const row = this.#known.get(index);
      if (row !== undefined) action(row);
    };
    this.rows = new VirtualRows('grid', tab.title, {
      draw: (index) => this.#draw(index),
      select: (index) => act(index, (row) => actions.chosen(row)),
      open: (index) => act(index, (row) => actions.opened(row)),
    });
    const heads = tab.columns.map(({ title, kind }) =>
      element('span', { class: `cell cell-${kind}`, role: 'columnheader' }, title),
    );
    const head = element('div', { class: 'list-head', role: 'row' }, ...heads);
    this.node = element('div', { class: `list list-${tab.id}` }, head, this.rows.node, this.#empty);
  }

  /** @param text what to find, for a search; what paths to show, for a comparison */
  async show(text = ''): Promise<void> {
    this.#text = text;
    this.#known.clear();
    this.#asked.clear();
    const answer = await this.#host.ask({ kind: 'list', list: this.#tab.id, offset: 0, text });
    if (this.#text !== text) return;
    this.#take(0, answer?.rows ?? []);
    const total = answer?.total ?? 0;
    this.rows.setCount(total);
    this.rows.node.hidden = total === 0;
    this.#empty.hidden = total > 0;
    this.#empty.textContent = this.#tab.empty;
  }

  #take(offset: number, rows: readonly ListRow[]): void {
    this.#asked.add(offset);
    this.#window = Math.max(this.#window, rows.length);
    for (const [index, row] of rows.entries()) this.#known.set(offset + index, row);
  }

  #draw(index: number): HTMLElement {
    const row = this.#known.get(index);
    if (row === undefined) {
      void this.#fetch(index);
      const loading = element('span', { role: 'gridcell', class: 'cell' }, this.#labels.loading);
      return element('div', { role: 'row', class: 'item' }, loading);
    }
    const cells = this.#tab.columns.map(({ kind }, column) => {
      const value = row.cells[column] ?? '';
      const text = typeof value === 'number' ? bytesText(value) : value;
      const attributes = { role: 'gridcell', class: `cell cell-${kind}`, title: text };
      // Of a long path the end says most: the beginning is cut.
      return kind === 'path'
        ? element('span', attributes, element('bdi', {}, text))
        : element('span', attributes, text);
    });
    return element('div', { role: 'row', class: 'item' }, ...cells);
  }

  async #fetch(index: number): Promise<void> {
    const offset = Math.floor(index / this.#window) * this.#window;
    if (this.#asked.has(offset)) return;
    this.#asked.add(offset);
    const text = this.#text;
    const answer = await this.#host.ask({ kind: 'list', list: this.#tab.id, offset, text });
    if (text !== this.#text) return;
    this.#take(offset, answer?.rows ?? []);
    this.rows.redraw();
  }
}

/** What became less bears a sign. */
function bytesText(bytes: number): string {
  return bytes < 0 ? `−${formatBytes(-bytes)}` : formatBytes(bytes);
}
