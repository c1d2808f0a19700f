import type {
  EngineEventLine,
  EngineLabels,
} from '../../src/editor/webviews/protocol/enginePage.ts';
import { element } from '../containerPage/element.ts';
import { EventLog } from './eventLog.ts';
import type { ViewState } from './viewState.ts';

export interface StateStore {
  read(): ViewState;
  write(change: Partial<ViewState>): void;
}

/** Live events with their filter. What is typed stays while events come. */
export class EventsView {
  readonly node = element('section', { class: 'events', 'aria-labelledby': 'events-title' });
  private readonly log = new EventLog();
  private readonly store: StateStore;
  private readonly title = element('h2', { id: 'events-title' });
  private readonly type = element('select', { 'data-key': 'type' });
  private readonly action = element('input', { type: 'search', 'data-key': 'action' });
  private readonly text = element('input', { type: 'search', 'data-key': 'text' });
  private readonly pause = element('button', { type: 'button', class: 'action' });
  private readonly clear = element('button', { type: 'button', class: 'action' });
  private readonly count = element('span', { class: 'count', role: 'status' });
  private readonly rows = element('tbody');
  private readonly empty = element('p', { class: 'empty' });
  private labels: EngineLabels | undefined;
  private language = 'en';

  constructor(store: StateStore) {
    this.store = store;
    const { action, text } = store.read();
    this.action.value = action;
    this.text.value = text;
    const bar = element(
      'div',
      { class: 'bar' },
      this.type,
      this.action,
      this.text,
      this.pause,
      this.clear,
      this.count,
    );
    this.node.append(this.title, bar, element('table', {}, this.rows), this.empty);
    this.type.addEventListener('change', () => this.filter({ type: this.type.value }));
    this.action.addEventListener('input', () => this.filter({ action: this.action.value }));
    this.text.addEventListener('input', () => this.filter({ text: this.text.value }));
    this.pause.addEventListener('click', () => {
      if (this.log.waiting === undefined) this.log.hold();
      else this.log.release();
      this.draw();
    });
    this.clear.addEventListener('click', () => {
      this.log.clear();
      this.draw();
    });
  }

  label(labels: EngineLabels, language: string): void {
    if (this.labels) return;
    this.labels = labels;
    this.language = language;
    this.title.textContent = labels.events;
    this.clear.textContent = labels.clear;
    this.type.setAttribute('aria-label', labels.type);
    for (const [input, name] of [
      [this.action, labels.action],
      [this.text, labels.text],
    ] as const) {
      input.setAttribute('aria-label', name);
      input.placeholder = name;
    }
    this.draw();
  }

  add(lines: readonly EngineEventLine[]): void {
    this.log.add(lines);
    this.draw();
  }

  private filter(change: Partial<ViewState>): void {
    this.store.write(change);
    this.draw();
  }

  private draw(): void {
    const { labels, log } = this;
    if (!labels) return;
    const state = this.store.read();
    this.drawTypes(labels, state.type);
    const shown = log.matching(state);
    this.rows.replaceChildren(...shown.map((line) => this.drawLine(line)));
    const total = log.lines.length;
    this.empty.textContent = total === 0 ? labels.noEvents : '';
    const waiting = log.waiting ?? 0;
    this.pause.textContent =
      log.waiting === undefined
        ? labels.pause
        : waiting === 0
          ? labels.resume
          : `${labels.resume} (${labels.waiting.replace('{0}', String(waiting))})`;
    this.pause.setAttribute('aria-pressed', String(log.waiting !== undefined));
    this.count.textContent =
      total === 0
        ? ''
        : labels.shown.replace('{0}', String(shown.length)).replace('{1}', String(total));
  }

  private drawTypes(labels: EngineLabels, chosen: string): void {
    const types = new Set(['', ...this.log.types, chosen]);
    const options = [...types].map((type) => {
      const option = element('option', { value: type }, type === '' ? labels.anyType : type);
      option.selected = type === chosen;
      return option;
    });
    const known = [...this.type.options].map(({ value }) => value).join();
    if (known !== [...types].join()) this.type.replaceChildren(...options);
  }

  private drawLine({ time, type, action, name, detail }: EngineEventLine): HTMLElement {
    const date = new Date(time * 1000);
    return element(
      'tr',
      {},
      element(
        'td',
        { class: 'time' },
        element('time', { datetime: date.toISOString() }, date.toLocaleTimeString(this.language)),
      ),
      element('td', { class: 'type' }, type),
      element('td', { class: 'what' }, action),
      element('td', { class: 'name' }, name),
      element('td', { class: 'detail', title: detail }, detail),
    );
  }
}
