import type {
  ImageLabels,
  MapAnswer,
  MapNode,
} from '../../src/editor/webviews/protocol/imagePage.ts';
import { formatBytes } from '../../src/core/model/formatBytes.ts';
import { element } from '../containerPage/element.ts';
import { icon } from './icon.ts';
import type { Rectangle } from './squarify.ts';
import { squarify } from './squarify.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const titleHeight = 16;
/** Average width of a character of the map's font, in pixels. */
const characterWidth = 6.2;

export interface SizeMapActions {
  /** A folder of the map, or of the way to it, is to be looked into. */
  enter(path: number): void;
  choose(path: number): void;
}

/** Where the bytes are, as areas. One tab stop; arrow keys go from part to part, Enter looks inside. */
export class SizeMapView {
  readonly node = element('div', { class: 'map' });
  readonly #labels: ImageLabels;
  readonly #actions: SizeMapActions;
  readonly #trail = element('nav', { class: 'trail' });
  readonly #canvas = element('div', { class: 'canvas' });
  #answer: MapAnswer | undefined;
  #isLayer = false;
  #cells: { readonly node: SVGGElement; readonly part: MapNode }[] = [];

  constructor(labels: ImageLabels, actions: SizeMapActions) {
    this.#labels = labels;
    this.#actions = actions;
    this.node.append(this.#trail, this.#canvas);
    new ResizeObserver(() => this.#draw()).observe(this.#canvas);
  }

  /** @param isLayer whether parts are told apart by waste, otherwise by who brought them */
  show(answer: MapAnswer, isLayer: boolean): void {
    this.#answer = answer;
    this.#isLayer = isLayer;
    this.#drawTrail(answer);
    this.#draw();
  }

  #drawTrail({ trail, bytes }: MapAnswer): void {
    const steps = trail.map(({ path, name }, index) => {
      if (index === trail.length - 1) {
        return element('span', { 'aria-current': 'location' }, `${name} · ${formatBytes(bytes)}`);
      }
      const button = element('button', { type: 'button', class: 'link' }, name);
      button.addEventListener('click', () => this.#actions.enter(path));
      return button;
    });
    const above = trail.at(-2);
    const up = element(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': this.#labels.up,
        title: this.#labels.up,
      },
      icon('up'),
    );
    up.addEventListener('click', () => above && this.#actions.enter(above.path));
    this.#trail.replaceChildren(...(above ? [up] : []), ...steps, this.#legend());
  }

  #legend(): HTMLElement {
    const { base, own, live, wasted } = this.#labels;
    const entries = this.#isLayer
      ? ([
          ['own', live],
          ['wasted', wasted],
        ] as const)
      : ([
          ['base', base],
          ['own', own],
        ] as const);
    return element(
      'span',
      { class: 'legend' },
      ...entries.map(([kind, text]) =>
        element('span', {}, element('span', { class: `swatch part-${kind}` }), text),
      ),
    );
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    const answer = this.#answer;
    if (answer === undefined || width === 0) return;
    const hadFocus = this.#canvas.contains(document.activeElement);
    const svg = document.createElementNS(svgNamespace, 'svg');
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', this.#labels.map);
    this.#cells = [];
    svg.append(patterns());
    this.#drawParts(svg, answer.nodes, { x: 0, y: 0, width, height });
    svg.addEventListener('keydown', (event) => this.#onKey(event));
    this.#cells[0]?.node.setAttribute('tabindex', '0');
    const nothing = element('p', { class: 'nothing' }, this.#labels.nothing);
    this.#canvas.replaceChildren(answer.nodes.length === 0 ? nothing : svg);
    if (hadFocus) this.#cells[0]?.node.focus();
  }

  #drawParts(parent: Element, nodes: readonly MapNode[], area: Rectangle): void {
    const places = squarify(
      nodes.map(({ bytes }) => bytes),
      area,
    );
    for (const [index, part] of nodes.entries()) {
      const place = places[index];
      if (place === undefined || place.width < 2 || place.height < 2) continue;
      parent.append(this.#drawPart(part, place));
    }
  }

  #drawPart(part: MapNode, { x, y, width, height }: Rectangle): SVGGElement {
    const group = document.createElementNS(svgNamespace, 'g');
    const name = part.path === undefined ? this.#labels.rest.replace('{0}', part.name) : part.name;
    const text = `${name}, ${formatBytes(part.bytes)}`;
    group.setAttribute('class', `part part-${this.#kindOf(part)}${part.isFolder ? ' folder' : ''}`);
    group.setAttribute('role', 'button');
    group.setAttribute('aria-label', text);
    group.setAttribute('tabindex', '-1');
    const title = document.createElementNS(svgNamespace, 'title');
    title.textContent = text;
    group.append(title, rect(x, y, width, height, 'area'));
    const kind = this.#kindOf(part);
    if (kind === 'wasted') group.append(rect(x, y, width, height, 'hatch'));
    if (kind === 'base') group.append(rect(x, y, width, height, 'dots'));
    const isTitled = height >= titleHeight && width >= 28;
    if (isTitled) group.append(label(name, x, y, width));
    if (part.children === undefined && isTitled && height >= 34 && width >= 46) {
      group.append(label(formatBytes(part.bytes), x, y + 14, width, 'size'));
    }
    group.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#open(part);
    });
    this.#cells.push({ node: group, part });
    const top = isTitled ? titleHeight : 2;
    if (part.children !== undefined && height > top + 6 && width > 8) {
      const inner = { x: x + 2, y: y + top, width: width - 4, height: height - top - 2 };
      this.#drawParts(group, part.children, inner);
    }
    return group;
  }

  #kindOf({ bytes, wastedBytes, isBase, path, children }: MapNode): string {
    if (path === undefined) return 'rest';
    // Of a folder the parts show what is wasted.
    const isPart = children === undefined;
    if (this.#isLayer) return isPart && wastedBytes * 2 > bytes ? 'wasted' : 'own';
    return isBase ? 'base' : 'own';
  }

  #open({ path, isFolder }: MapNode): void {
    if (path === undefined) return;
    if (isFolder) this.#actions.enter(path);
    else this.#actions.choose(path);
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#cells.findIndex(({ node }) => node === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowDown: 1,
      ArrowLeft: -1,
      ArrowUp: -1,
    };
    const step = steps[event.key];
    const cell = this.#cells[at];
    if (step !== undefined) this.#cells[at + step]?.node.focus();
    else if ((event.key === 'Enter' || event.key === ' ') && cell) this.#open(cell.part);
    else if (event.key === 'Backspace') {
      const above = this.#answer?.trail.at(-2);
      if (above !== undefined) this.#actions.enter(above.path);
    } else return;
    event.preventDefault();
  }
}

function rect(x: number, y: number, width: number, height: number, name: string): SVGRectElement {
  const node = document.createElementNS(svgNamespace, 'rect');
  const size = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  for (const [key, value] of Object.entries(size)) node.setAttribute(key, value.toFixed(1));
  node.setAttribute('class', name);
  return node;
}

function label(text: string, x: number, y: number, width: number, name = 'label'): SVGTextElement {
  const node = document.createElementNS(svgNamespace, 'text');
  node.setAttribute('x', (x + 4).toFixed(1));
  node.setAttribute('y', (y + 12).toFixed(1));
  node.setAttribute('class', name);
  const fitting = Math.floor((width - 6) / characterWidth);
  node.textContent = text.length <= fitting ? text : `${text.slice(0, Math.max(1, fitting - 1))}…`;
  return node;
}

/** Waste is hatched, so that it is told by more than its colour. */
/** What tells parts apart beside their colour: hatching for waste, dots for the base image in high contrast. */
function patterns(): SVGDefsElement {
  const defs = document.createElementNS(svgNamespace, 'defs');
  defs.append(
    pattern('hatching', 'hatch-line', 'M-1 1 1-1M0 6 6 0M5 7 7 5'),
    pattern('dotting', 'dot', 'M2 2h1v1h-1z'),
  );
  return defs;
}

function pattern(id: string, className: string, path: string): SVGPatternElement {
  const node = document.createElementNS(svgNamespace, 'pattern');
  const attributes = { id, width: '6', height: '6', patternUnits: 'userSpaceOnUse' };
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  const drawn = document.createElementNS(svgNamespace, 'path');
  drawn.setAttribute('d', path);
  drawn.setAttribute('class', className);
  node.append(drawn);
  return node;
}
