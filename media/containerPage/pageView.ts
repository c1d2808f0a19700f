import type {
  ContainerPage,
  PageRequest,
} from '../../src/editor/webviews/protocol/containerPage.ts';
import { drawHeader, drawNotice } from './drawHeader.ts';
import { drawSection, type Folding } from './drawSection.ts';
import type { DrawContext } from './drawValue.ts';
import { element } from './element.ts';
import { TabDeck } from './tabs/tabDeck.ts';
import { createFolding, type ViewStore } from './viewState.ts';

/**
 * Keeps the document equal to the last page. A part is replaced only when it says something else, so that
 * selection, scroll position and open parts stay; the keyboard focus moves to the new part's like.
 */
export class PageView {
  private readonly parts = new Map<
    string,
    { readonly node: HTMLElement; readonly source: string }
  >();
  private readonly header = element('div', { class: 'head' });
  private readonly status = element('p', { class: 'visually-hidden', role: 'status' });
  private readonly overview = element('div');
  readonly tabs: TabDeck;
  private readonly post: (request: PageRequest) => void;
  private readonly folding: Folding;

  constructor(root: HTMLElement, post: (request: PageRequest) => void, store: ViewStore) {
    this.post = post;
    this.folding = createFolding(store);
    const main = element('main');
    this.tabs = new TabDeck(root, main, { overview: this.overview, store }, post);
    this.header.append(this.tabs.bar.node);
    root.append(this.header, main, this.status);
  }

  show(page: ContainerPage): void {
    const context: DrawContext = { language: page.language, labels: page.labels, post: this.post };
    const { sections, ...head } = page;
    this.keepOnly(['header', 'notice', ...sections.map(({ id }) => `section:${id}`)]);
    this.place(this.header, 0, 'header', head, () => drawHeader(page, context));
    this.place(this.header, 1, 'notice', page.notice ?? null, () => drawNotice(page, context));
    sections.forEach((section, index) => {
      this.place(this.overview, index, `section:${section.id}`, section, () =>
        drawSection(section, context, this.folding),
      );
    });
    this.tabs.update(page);
    // Only what changed is read out: the state, or what is wrong.
    const spoken = page.notice?.text ?? page.state.text;
    if (this.status.textContent !== spoken) this.status.textContent = spoken;
    document.title = page.title;
  }

  private place(
    parent: HTMLElement,
    index: number,
    key: string,
    model: unknown,
    draw: () => HTMLElement,
  ): void {
    const source = JSON.stringify(model);
    const known = this.parts.get(key);
    if (known?.source === source) return;
    const node = draw();
    this.parts.set(key, { node, source });
    if (!known) {
      parent.insertBefore(node, parent.children.item(index));
      return;
    }
    const focused = focusKey(known.node);
    known.node.replaceWith(node);
    if (focused !== undefined) focusByKey(node, focused);
  }

  private keepOnly(keys: readonly string[]): void {
    for (const [key, { node }] of this.parts) {
      if (keys.includes(key)) continue;
      node.remove();
      this.parts.delete(key);
    }
  }
}

function focusKey(part: HTMLElement): string | undefined {
  const active = document.activeElement;
  return active && part.contains(active)
    ? (active.getAttribute('data-key') ?? undefined)
    : undefined;
}

function focusByKey(part: HTMLElement, key: string): void {
  part.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
