import type {
  ImageLabels,
  ImageListTab,
  ImagePage,
  ListRow,
  PageScope,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import { DetailsView } from './detailsView.ts';
import { drawHead, drawNotice, drawProgress } from './drawHead.ts';
import { FilesPanel } from './filesPanel.ts';
import { ListView } from './listView.ts';
import type { PageHost } from './pageHost.ts';
import { TabBar } from '../tabBar.ts';
import type { ViewState } from './viewState.ts';

/** Parts that are made once the page's words are known, and anew for another analysis. */
interface Parts {
  readonly files: FilesPanel;
  readonly details: DetailsView;
  readonly lists: Map<string, ListView>;
}

/** Keeps the document equal to the last page; what the user looks at stays. */
export class PageView {
  readonly #host: PageHost;
  readonly #read: () => ViewState;
  readonly #write: (state: ViewState) => void;
  readonly #head = element('div', { class: 'head' });
  readonly #panel = element('div', { id: 'panel', class: 'panel', role: 'tabpanel' });
  readonly #status = element('p', { class: 'visually-hidden', role: 'status' });
  readonly #bar = element('div', { class: 'bar-row' });
  readonly #tabs = new TabBar((id) => this.#openTab(id));
  readonly #search = element('input', { type: 'search', class: 'search' });
  readonly #details = element('div', { class: 'details-place' });
  readonly #sources = new Map<string, string>();
  #parts: Parts | undefined;
  #page: ImagePage | undefined;
  #timer: number | undefined;

  constructor(
    root: HTMLElement,
    host: PageHost,
    state: { read: () => ViewState; write: (state: ViewState) => void },
  ) {
    this.#host = host;
    this.#read = state.read;
    this.#write = state.write;
    this.#bar.append(this.#tabs.node, this.#search);
    const main = element('main', {}, this.#bar, this.#panel, this.#details);
    root.append(this.#head, main, this.#status);
    this.#search.value = state.read().text;
    this.#search.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#find(), 150);
    });
    this.#search.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowDown') this.#panel.querySelector<HTMLElement>('.scroller')?.focus();
    });
  }

  show(page: ImagePage): void {
    const before = this.#page;
    this.#page = page;
    this.#drawHead(page);
    const isOther = before?.generation !== page.generation || before.isAnalysed !== page.isAnalysed;
    if (isOther || this.#parts === undefined) this.#makeParts(page.labels);
    this.#search.hidden = !page.isAnalysed;
    const isComparing = this.#isComparing();
    this.#search.placeholder = isComparing ? page.labels.filter : page.labels.search;
    this.#search.setAttribute('aria-label', isComparing ? page.labels.filter : page.labels.search);
    this.#search.title = page.labels.searchHint;
    this.#drawTabs();
    const layersKey = JSON.stringify(page.layers);
    if (isOther || this.#sources.get('layers') !== layersKey) this.#drawPanel();
    this.#sources.set('layers', layersKey);
    const spoken = page.notice?.text ?? page.progress?.text ?? '';
    if (this.#status.textContent !== spoken) this.#status.textContent = spoken;
    document.title = page.title;
  }

  #isComparing(): boolean {
    return this.#page?.lists.some(({ id }) => id === 'compared') === true;
  }

  #drawHead(page: ImagePage): void {
    const { actions, title, facts, figures, notice, progress } = page;
    const places = [
      ['head', { actions, title, facts, figures }, () => drawHead(page, (r) => this.#host.post(r))],
      ['notice', notice, () => drawNotice(page)],
      ['progress', progress, () => drawProgress(page)],
    ] as const;
    for (const [index, [key, model, draw]] of places.entries()) {
      const source = JSON.stringify(model ?? null);
      if (this.#sources.get(key) === source) continue;
      this.#sources.set(key, source);
      const old = this.#head.children.item(index);
      const focused = old?.contains(document.activeElement) === true;
      const node = draw();
      if (old === null) this.#head.append(node);
      else old.replaceWith(node);
      if (focused) node.querySelector<HTMLElement>('button')?.focus();
    }
  }

  #makeParts(labels: ImageLabels): void {
    const details = new DetailsView(this.#host, labels, ({ path, events }) => {
      const last = events.at(-1);
      // What is not in the image any more is shown in the layer that held it.
      const held = events.findLast(({ hasContent }) => hasContent);
      const isLive = last === undefined || last === held;
      void this.#reveal(isLive ? 'merged' : (held?.layer ?? 'merged'), path);
    });
    const files = new FilesPanel(this.#host, labels, {
      chosen: (path) => void details.show(path),
      scoped: (scope) => this.#write({ ...this.#read(), scope }),
    });
    this.#details.replaceChildren(details.node);
    this.#parts = { files, details, lists: new Map() };
  }

  #drawTabs(): void {
    const page = this.#page;
    if (page === undefined) return;
    const lists = page.lists.filter(({ id }) => id !== 'found');
    const tabs = lists.map(({ id, title, count }) => ({ id, title, count }));
    const first = { id: 'files', title: page.labels.layers };
    // What a search found belongs to no tab.
    const isSearching = this.#search.value !== '' && !this.#isComparing();
    this.#tabs.show([first, ...tabs], isSearching ? undefined : this.#activeTab());
    this.#tabs.node.hidden = lists.length === 0;
  }

  #activeTab(): string {
    const { tab } = this.#read();
    if (this.#page?.lists.some(({ id }) => id === tab) === true) return tab;
    return tab === '' && this.#isComparing() ? 'compared' : 'files';
  }

  #openTab(id: string): void {
    this.#write({ ...this.#read(), tab: id, text: '' });
    this.#search.value = '';
    this.#drawTabs();
    this.#drawPanel();
  }

  #find(): void {
    this.#write({ ...this.#read(), text: this.#search.value });
    this.#drawTabs();
    this.#drawPanel();
  }

  #drawPanel(): void {
    const [page, parts] = [this.#page, this.#parts];
    if (page === undefined || parts === undefined) return;
    const text = this.#search.value;
    const tab = this.#isComparing() && text !== '' ? 'compared' : this.#activeTab();
    const wanted = text !== '' && !this.#isComparing() ? 'found' : tab;
    const list = page.lists.find(({ id }) => id === wanted);
    if (list === undefined) {
      this.#panel.replaceChildren(parts.files.node);
      parts.files.show(page, this.#read().scope);
      return;
    }
    const view = this.#listView(parts, list, page.labels);
    this.#panel.replaceChildren(view.node);
    void view.show(list.id === 'found' || list.id === 'compared' ? text : '');
  }

  #listView(parts: Parts, list: ImageListTab, labels: ImageLabels): ListView {
    const known = parts.lists.get(list.id);
    if (known !== undefined) return known;
    const isComparing = list.id === 'compared';
    const view = new ListView(this.#host, labels, list, {
      chosen: ({ path }) => {
        if (path !== undefined && !isComparing) void parts.details.show(path);
      },
      opened: (row) => this.#openRow(row, isComparing),
    });
    parts.lists.set(list.id, view);
    return view;
  }

  #openRow({ path, scope }: ListRow, isComparing: boolean): void {
    if (path === undefined) return;
    if (isComparing) this.#host.post({ type: 'openFile', path, layer: undefined });
    else void this.#reveal(scope ?? 'merged', path);
  }

  async #reveal(scope: PageScope, path: number): Promise<void> {
    this.#search.value = '';
    this.#write({ tab: 'files', scope, text: '' });
    this.#drawTabs();
    this.#drawPanel();
    await this.#parts?.files.reveal(scope, path);
  }
}
