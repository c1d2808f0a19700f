import { element } from './containerPage/element.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  /** Id of the element that the tab shows. Default: `panel`. */
  readonly controls?: string;
}

/** A row of tabs: one tab stop, arrow keys go from tab to tab. */
export class TabBar {
  readonly node = element('div', { class: 'tabs', role: 'tablist' });
  readonly #chosen: (id: string) => void;
  #source = '';

  constructor(chosen: (id: string) => void) {
    this.#chosen = chosen;
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** @param active none where what is shown belongs to no tab */
  show(tabs: readonly Tab[], active: string | undefined): void {
    const source = JSON.stringify(tabs);
    if (source !== this.#source) {
      this.#source = source;
      this.node.replaceChildren(...tabs.map((tab) => this.#draw(tab)));
    }
    this.mark(active);
  }

  /** Sets which of the drawn tabs is the active one. */
  mark(active: string | undefined): void {
    for (const [index, tab] of this.#tabs().entries()) {
      const isActive = tab.dataset['tab'] === active;
      tab.setAttribute('aria-selected', String(isActive));
      tab.tabIndex = isActive || (active === undefined && index === 0) ? 0 : -1;
    }
  }

  #draw({ id, title, count, controls = 'panel' }: Tab): HTMLElement {
    const button = element(
      'button',
      {
        ...{ type: 'button', class: 'tab', role: 'tab', id: `tab-${id}` },
        ...{ 'data-tab': id, 'aria-controls': controls },
      },
      title,
      count === undefined ? undefined : element('span', { class: 'count' }, String(count)),
    );
    button.addEventListener('click', () => this.#chosen(id));
    return button;
  }

  #tabs(): readonly HTMLElement[] {
    return [...this.node.querySelectorAll<HTMLElement>('[role=tab]')];
  }

  #onKey(event: KeyboardEvent): void {
    const tabs = this.#tabs();
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[steps[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    this.#chosen(next.dataset['tab'] ?? '');
    next.focus();
  }
}
