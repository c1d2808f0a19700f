import type {
  ContainerPage,
  PageRequest,
  TabId,
} from '../../../src/editor/webviews/protocol/containerPage.ts';
import { TabBar } from '../../tabBar.ts';
import { element } from '../element.ts';
import type { ViewStore } from '../viewState.ts';
import type { TabView } from './tabView.ts';
import { tabViews } from './tabViews.ts';

/** The tab bar and the panels under it. One panel is shown; the others keep what they have drawn. */
export class TabDeck {
  readonly bar: TabBar;
  readonly #root: HTMLElement;
  readonly #main: HTMLElement;
  readonly #store: ViewStore;
  readonly #post: (request: PageRequest) => void;
  readonly #panels = new Map<TabId, HTMLElement>();
  readonly #views = new Map<TabId, TabView>();
  #known: readonly TabId[] = [];
  #shown: TabId | undefined;

  constructor(
    root: HTMLElement,
    main: HTMLElement,
    { overview, store }: { readonly overview: HTMLElement; readonly store: ViewStore },
    post: (request: PageRequest) => void,
  ) {
    this.#root = root;
    this.#main = main;
    this.#store = store;
    this.#post = post;
    this.bar = new TabBar((id) => this.select(id as TabId));
    this.#addPanel('overview', overview);
  }

  /** The tabs are known with the first page: the remembered one is shown then. */
  update({ tabs, labels }: Pick<ContainerPage, 'tabs' | 'labels'>): void {
    this.#known = tabs.map(({ id }) => id);
    this.bar.node.setAttribute('aria-label', labels.tabs);
    this.bar.show(
      tabs.map((tab) => ({ ...tab, controls: `panel-${tab.id}` })),
      this.#shown,
    );
    if (this.#shown === undefined) this.select(this.#store.read().tab);
  }

  select(wanted: TabId): void {
    if (this.#known.length === 0) {
      this.#store.write({ ...this.#store.read(), tab: wanted });
      return;
    }
    const tab = this.#known.includes(wanted) ? wanted : 'overview';
    if (tab === this.#shown) return;
    if (this.#shown !== undefined) this.#views.get(this.#shown)?.hide?.();
    this.#shown = tab;
    this.#store.write({ ...this.#store.read(), tab });
    // First of all, so that the tab's host half hears what a new tab says from the beginning.
    this.#post({ type: 'showTab', tab });
    const isNew = !this.#panels.has(tab);
    if (isNew) this.#create(tab);
    for (const [id, panel] of this.#panels) panel.hidden = id !== tab;
    this.#root.classList.toggle('fills', tabViews[tab]?.fills === true);
    this.bar.mark(tab);
    if (!isNew) this.#views.get(tab)?.show?.();
    if (tab === 'overview') document.documentElement.scrollTop = this.#store.read().scrollTop;
  }

  get shown(): TabId | undefined {
    return this.#shown;
  }

  receive(tab: TabId, message: unknown): void {
    this.#views.get(tab)?.receive(message);
  }

  #create(tab: TabId): void {
    const store = this.#store;
    const view = tabViews[tab]?.create({
      language: document.documentElement.lang,
      post: (message) => this.#post({ type: 'tab', tab, message }),
      readState: () => store.read().tabs[tab],
      writeState: (state) => {
        const before = store.read();
        store.write({ ...before, tabs: { ...before.tabs, [tab]: state } });
      },
    });
    if (view === undefined) return;
    this.#views.set(tab, view);
    this.#addPanel(tab, view.node);
  }

  #addPanel(tab: TabId, node: HTMLElement): void {
    const panel = element(
      'div',
      {
        ...{ id: `panel-${tab}`, class: `tab-panel tab-panel-${tab}` },
        ...{ role: 'tabpanel', 'aria-labelledby': `tab-${tab}` },
      },
      node,
    );
    this.#panels.set(tab, panel);
    this.#main.append(panel);
  }
}
