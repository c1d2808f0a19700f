import { element } from '../containerPage/element.ts';

export interface RowDrawing {
  /** The row's element; the list sets its place, id and whether it is the active one. */
  draw(index: number): HTMLElement;
  /** Enter, a double click, or a click where `opensOnClick`. */
  open(index: number): void;
  /** The active row changed. */
  select?(index: number): void;
  /** A key that the list itself has no use for; true when it was used. */
  key?(index: number, key: string): boolean;
}

/** Pixels; the style sheet has the same. */
export const rowHeight = 24;
/** Rows drawn beyond what can be seen, for scrolling without gaps. */
const overdraw = 10;

let lists = 0;

/** A list of any length that draws only the rows that can be seen. One tab stop, moved through with the arrow keys. */
export class VirtualRows {
  readonly node: HTMLElement;
  readonly #spacer = element('div', { class: 'rows', role: 'presentation' });
  readonly #drawing: RowDrawing;
  readonly #id: string;
  readonly #drawn = new Map<number, HTMLElement>();
  #count = 0;
  #active = 0;

  constructor(role: 'tree' | 'grid' | 'listbox', label: string, drawing: RowDrawing) {
    lists += 1;
    this.#id = `list-${lists}`;
    this.#drawing = drawing;
    this.node = element('div', { class: 'scroller', role, tabindex: '0', 'aria-label': label });
    this.node.append(this.#spacer);
    this.node.addEventListener('scroll', () => this.#fill());
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
    this.#spacer.addEventListener('mousedown', (event) => this.#onPointer(event, false));
    this.#spacer.addEventListener('dblclick', (event) => this.#onPointer(event, true));
    new ResizeObserver(() => this.#fill()).observe(this.node);
  }

  get active(): number {
    return this.#active;
  }

  get count(): number {
    return this.#count;
  }

  /** Draws everything anew, at the same place. */
  setCount(count: number): void {
    this.#count = count;
    this.#active = Math.max(0, Math.min(this.#active, count - 1));
    this.#spacer.style.height = `${count * rowHeight}px`;
    if (this.node.getAttribute('role') === 'grid') {
      this.node.setAttribute('aria-rowcount', String(count));
    }
    this.redraw();
  }

  redraw(): void {
    for (const row of this.#drawn.values()) row.remove();
    this.#drawn.clear();
    this.#fill();
  }

  activate(index: number, isSelected = true): void {
    if (index < 0 || index >= this.#count) return;
    const before = this.#active;
    this.#active = index;
    this.#mark(before);
    this.#show(index);
    this.#mark(index);
    if (isSelected) this.#drawing.select?.(index);
  }

  #show(index: number): void {
    const top = index * rowHeight;
    const { scrollTop, clientHeight } = this.node;
    if (top < scrollTop) this.node.scrollTop = top;
    else if (top + rowHeight > scrollTop + clientHeight) {
      this.node.scrollTop = top + rowHeight - clientHeight;
    }
    this.#fill();
  }

  #mark(index: number): void {
    const row = this.#drawn.get(index);
    const isActive = index === this.#active;
    row?.classList.toggle('active', isActive);
    row?.setAttribute('aria-selected', String(isActive));
    if (isActive && row !== undefined) this.node.setAttribute('aria-activedescendant', row.id);
  }

  #fill(): void {
    const { scrollTop, clientHeight } = this.node;
    const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overdraw);
    const last = Math.min(
      this.#count,
      Math.ceil((scrollTop + clientHeight) / rowHeight) + overdraw,
    );
    for (const [index, row] of this.#drawn) {
      if (index >= first && index < last) continue;
      row.remove();
      this.#drawn.delete(index);
    }
    for (let index = first; index < last; index += 1) {
      if (this.#drawn.has(index)) continue;
      const row = this.#drawing.draw(index);
      row.id = `${this.#id}-${index}`;
      row.classList.add('row');
      row.dataset['index'] = String(index);
      row.style.top = `${index * rowHeight}px`;
      if (this.node.getAttribute('role') === 'grid') {
        row.setAttribute('aria-rowindex', String(index + 1));
      }
      this.#drawn.set(index, row);
      this.#spacer.append(row);
      this.#mark(index);
    }
  }

  #onPointer(event: MouseEvent, isDouble: boolean): void {
    if (!(event.target instanceof Element) || event.target.closest('button') !== null) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    const index = Number(row?.dataset['index'] ?? Number.NaN);
    if (Number.isNaN(index)) return;
    this.activate(index);
    if (isDouble) this.#drawing.open(index);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.node.clientHeight / rowHeight) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      PageDown: Math.min(this.#active + page, this.#count - 1),
      PageUp: Math.max(this.#active - page, 0),
      Home: 0,
      End: this.#count - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) this.activate(next);
    else if (event.key === 'Enter') this.#drawing.open(this.#active);
    else if (this.#drawing.key?.(this.#active, event.key) !== true) return;
    event.preventDefault();
  }
}
