import { formatBytes } from '../../src/core/model/formatBytes.ts';
import type {
  ImageLabels,
  ImagePageLayer,
  PageScope,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { element } from '../containerPage/element.ts';
import { icon } from './icon.ts';

export interface LayerListActions {
  /** Another layer, or all of them, is to be shown. */
  scoped(scope: PageScope): void;
  openLine(layer: number): void;
}

/** The layers with their sizes, and above them all together. One tab stop, moved through with the arrow keys. */
export class LayerList {
  readonly node: HTMLElement;
  readonly #labels: ImageLabels;
  readonly #actions: LayerListActions;
  #options: { readonly node: HTMLElement; readonly scope: PageScope | undefined }[] = [];
  #active = 0;

  constructor(labels: ImageLabels, actions: LayerListActions) {
    this.#labels = labels;
    this.#actions = actions;
    this.node = element('div', { class: 'layers', role: 'listbox', tabindex: '0' });
    this.node.setAttribute('aria-label', labels.layers);
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** @param hasMerged whether there is a tree of all layers together */
  show(layers: readonly ImagePageLayer[], scope: PageScope, hasMerged: boolean): void {
    const largest = Math.max(1, ...layers.map(({ bytes }) => bytes));
    const options = layers.map((layer) => ({
      node: this.#draw(layer, largest),
      scope: layer.index,
    }));
    const merged = hasMerged ? [{ node: this.#drawMerged(layers), scope: 'merged' as const }] : [];
    this.#options = [...merged, ...options];
    this.node.replaceChildren(...this.#options.map(({ node }) => node));
    for (const [index, { node }] of this.#options.entries()) {
      node.id = `layer-option-${index}`;
      node.addEventListener('mousedown', (event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) {
          this.#activate(index);
        }
      });
    }
    this.select(scope);
  }

  /** Marks a scope without telling anybody. */
  select(scope: PageScope): void {
    const index = this.#options.findIndex((option) => option.scope === scope);
    this.#active = Math.max(0, index);
    for (const [at, { node }] of this.#options.entries()) {
      node.classList.toggle('active', at === this.#active);
      node.setAttribute('aria-selected', String(at === this.#active));
    }
    const active = this.#options[this.#active]?.node;
    if (active === undefined) return;
    this.node.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #activate(index: number): void {
    const scope = this.#options[index]?.scope;
    if (scope === undefined) return;
    this.select(scope);
    this.#actions.scoped(scope);
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#active + 1,
      ArrowUp: this.#active - 1,
      Home: 0,
      End: this.#options.length - 1,
    };
    const next = steps[event.key];
    const scope = this.#options[this.#active]?.scope;
    if (next !== undefined) this.#activate(next);
    else if (event.key === 'Enter' && typeof scope === 'number') this.#actions.openLine(scope);
    else return;
    event.preventDefault();
  }

  #drawMerged(layers: readonly ImagePageLayer[]): HTMLElement {
    const live = layers.reduce((sum, { liveBytes }) => sum + (liveBytes ?? 0), 0);
    return element(
      'div',
      { class: 'layer layer-merged', role: 'option' },
      element(
        'div',
        { class: 'layer-title' },
        icon('layers'),
        element('span', { class: 'step' }, this.#labels.merged),
        element('span', { class: 'bytes' }, formatBytes(live)),
      ),
    );
  }

  #draw(layer: ImagePageLayer, largest: number): HTMLElement {
    const number = layer.index === undefined ? '' : String(layer.index);
    return element(
      'div',
      { class: `layer${layer.side === undefined ? '' : ` side-${layer.side}`}`, role: 'option' },
      element(
        'div',
        { class: 'layer-title' },
        element('span', { class: 'number' }, number),
        element('span', { class: 'step', title: layer.createdBy }, layer.createdBy || layer.digest),
        this.#lineButton(layer),
        element('span', { class: 'bytes' }, formatBytes(layer.bytes)),
      ),
      this.#bar(layer, largest),
      element('div', { class: 'layer-facts' }, ...this.#facts(layer)),
    );
  }

  #lineButton({ line, index }: ImagePageLayer): HTMLElement | undefined {
    if (line === '' || index === undefined) return undefined;
    const button = element(
      'button',
      { type: 'button', class: 'link line', tabindex: '-1', title: this.#labels.openLine },
      line,
    );
    button.addEventListener('click', () => this.#actions.openLine(index));
    return button;
  }

  #bar({ bytes, wastedBytes }: ImagePageLayer, largest: number): HTMLElement {
    const waste = element('span', { class: 'waste' });
    waste.style.width = `${bytes === 0 ? 0 : ((wastedBytes ?? 0) / bytes) * 100}%`;
    const fill = element('span', { class: 'fill' }, waste);
    fill.style.width = `${(bytes / largest) * 100}%`;
    return element('span', { class: 'bar', 'aria-hidden': 'true' }, fill);
  }

  #facts(layer: ImagePageLayer): readonly HTMLElement[] {
    const { live, wasted, hides, base, onlyLeft, onlyRight, inBoth } = this.#labels;
    const facts: (readonly [string, string])[] = [];
    if (layer.side !== undefined) {
      facts.push(['side', { left: onlyLeft, right: onlyRight, both: inBoth }[layer.side]]);
    }
    if (layer.isBase) facts.push(['base', base]);
    if (layer.liveBytes !== undefined && layer.bytes > 0)
      facts.push(['live', `${live} ${formatBytes(layer.liveBytes)}`]);
    if ((layer.wastedBytes ?? 0) > 0) {
      facts.push(['wasted', `${wasted} ${formatBytes(layer.wastedBytes ?? 0)}`]);
    }
    if ((layer.hiddenBytes ?? 0) > 0) {
      facts.push(['hides', `${hides} ${formatBytes(layer.hiddenBytes ?? 0)}`]);
    }
    return facts.map(([kind, text]) => element('span', { class: `fact-${kind}` }, text));
  }
}
