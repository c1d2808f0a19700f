import type {
  EnginePage,
  EngineRequest,
  EngineSection,
} from '../../src/editor/webviews/protocol/enginePage.ts';
import { element } from '../containerPage/element.ts';
import { svgIcon } from '../svgIcon.ts';
import { drawUsage } from './drawUsage.ts';
import { EventsView, type StateStore } from './eventsView.ts';

/** Keeps the document equal to the last page; each part is replaced only when it says something else. */
export class PageView {
  readonly events: EventsView;
  private readonly head = element('div', { class: 'head' });
  private readonly facts = element('div', { class: 'facts' });
  private readonly usage = element('div');
  private readonly sources = new Map<HTMLElement, string>();
  private readonly post: (request: EngineRequest) => void;

  constructor(root: HTMLElement, post: (request: EngineRequest) => void, store: StateStore) {
    this.post = post;
    this.events = new EventsView(store);
    root.append(this.head, element('main', {}, this.usage, this.facts, this.events.node));
  }

  show(page: EnginePage): void {
    const { sections, warnings, usage, ...head } = page;
    this.place(this.head, head, () => this.drawHead(page));
    this.place(this.facts, [sections, warnings], () => [
      ...(warnings.length === 0 ? [] : [drawWarnings(page)]),
      ...sections.map(drawSection),
    ]);
    this.place(this.usage, usage, () =>
      sections.length === 0 ? [] : [drawUsage(page, this.post)],
    );
    this.events.label(page.labels, page.language);
    document.title = page.title;
  }

  private place(part: HTMLElement, model: unknown, draw: () => readonly HTMLElement[]): void {
    const source = JSON.stringify(model);
    if (this.sources.get(part) === source && part.children.length > 0) return;
    this.sources.set(part, source);
    const active = document.activeElement;
    const key = active && part.contains(active) ? active.getAttribute('data-key') : null;
    part.replaceChildren(...draw());
    if (key !== null) part.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }

  private drawHead(page: EnginePage): readonly HTMLElement[] {
    const actions = page.actions.map(({ command, label }) => {
      const button = element(
        'button',
        { type: 'button', class: 'action', 'data-key': command },
        label,
      );
      button.addEventListener('click', () => this.post({ type: 'run', command }));
      return button;
    });
    return [
      element(
        'header',
        {},
        element(
          'div',
          { class: 'title' },
          svgIcon('engine', enginePath),
          element('h1', {}, page.title),
          ...page.badges.map(({ text, tone }) => element('span', { class: `badge ${tone}` }, text)),
          element('span', { class: 'aside' }, page.address),
        ),
        element(
          'div',
          { class: 'actions', role: 'group', 'aria-label': page.labels.actions },
          ...actions,
        ),
        ...(page.notice === undefined
          ? []
          : [element('p', { class: 'notice', role: 'alert' }, page.notice)]),
      ),
    ];
  }
}

/** A server: two boxes with a light each, on a 16×16 grid. */
const enginePath =
  'M2 2h12v5H2zM3 3v3h10V3zM4 4h2v1H4zM2 9h12v5H2zM3 10v3h10v-3zM4 11h2v1H4zM10 4h2v1h-2zM10 11h2v1h-2z';

function drawSection({ id, title, facts }: EngineSection): HTMLElement {
  const heading = `section-${id}`;
  return element(
    'section',
    { 'aria-labelledby': heading },
    element('h2', { id: heading }, title),
    element(
      'dl',
      {},
      ...facts.flatMap(({ name, values }) => [
        element('dt', {}, name),
        element('dd', {}, ...values.map((value) => element('div', {}, value))),
      ]),
    ),
  );
}

function drawWarnings({ warnings, labels }: EnginePage): HTMLElement {
  return element(
    'section',
    { class: 'warnings', 'aria-labelledby': 'warnings-title' },
    element('h2', { id: 'warnings-title' }, labels.warnings),
    element('ul', {}, ...warnings.map((text) => element('li', {}, text))),
  );
}
