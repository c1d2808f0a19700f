import {
  graphPaths,
  roundTop,
  type GraphValue,
  type ScaleUnit,
} from '../../../../src/core/model/stats/graphScale.ts';
import { LONGEST_STEP_MS } from '../../../../src/core/model/stats/statsHistory.ts';
import { STATS_WINDOW_MS } from '../../../../src/editor/webviews/protocol/stats.ts';
import { element } from '../../element.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** The picture's own units; it is stretched to the room there is. */
const WIDTH = 600;
const HEIGHT = 100;
const SHORTEST_MS = 60_000;

export interface GraphOptions {
  readonly title: string;
  readonly unit: ScaleUnit;
  /** The upper edge is never lower. */
  readonly least: number;
  /** Names of the series, for two in one picture. */
  readonly series?: readonly string[];
  readonly format: (value: number) => string;
}

/** One graph over time with its values as text. The picture itself is left out for screen readers. */
export class Graph {
  readonly node: HTMLElement;
  readonly #options: GraphOptions;
  readonly #values: readonly HTMLElement[];
  readonly #note = element('p', { class: 'aside graph-note' });
  readonly #top = element('span', { class: 'graph-top' });
  readonly #paths: readonly { readonly line: SVGPathElement; readonly area: SVGPathElement }[];

  constructor(options: GraphOptions) {
    this.#options = options;
    const { title, series = [''] } = options;
    this.#values = series.map(() => element('span', { class: 'graph-value' }));
    this.#paths = series.map((_, index) => ({
      line: shape(`graph-line graph-series-${index}`),
      area: shape(`graph-area graph-series-${index}`),
    }));
    this.node = element(
      'section',
      { class: 'graph', 'aria-label': title },
      element(
        'div',
        { class: 'graph-head' },
        element('h2', {}, title),
        ...series.map((name, index) =>
          element(
            'p',
            { class: `graph-current graph-series-${index}` },
            name === ''
              ? undefined
              : element('span', { class: 'graph-key', 'aria-hidden': 'true' }),
            name === '' ? undefined : `${name} `,
            this.#values[index],
          ),
        ),
      ),
      element('div', { class: 'graph-picture', 'aria-hidden': 'true' }, this.#top, this.#svg()),
      this.#note,
    );
  }

  /** @param texts the present value of each series, and a note below */
  show(
    series: readonly (readonly GraphValue[])[],
    texts: readonly string[],
    note: string,
    now: number,
  ): void {
    const known = series.flat().map(({ value }) => value ?? 0);
    const top = roundTop(Math.max(0, ...known), this.#options.unit, this.#options.least);
    const frame = {
      ...{ from: beginning(series, now), to: now },
      ...{ top, width: WIDTH, height: HEIGHT },
    };
    for (const [index, values] of series.entries()) {
      const { line, area } = graphPaths(values, frame, LONGEST_STEP_MS);
      this.#paths[index]?.line.setAttribute('d', line);
      this.#paths[index]?.area.setAttribute('d', area);
    }
    setText(this.#top, this.#options.format(top));
    setText(this.#note, note);
    for (const [index, text] of texts.entries()) {
      const node = this.#values[index];
      if (node) setText(node, text);
    }
  }

  #svg(): SVGSVGElement {
    const svg = document.createElementNS(svgNamespace, 'svg');
    svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    svg.setAttribute('preserveAspectRatio', 'none');
    for (const part of [0.25, 0.5, 0.75]) {
      const grid = shape('graph-grid');
      grid.setAttribute('d', `M0 ${HEIGHT * part}H${WIDTH}`);
      svg.append(grid);
    }
    for (const { line, area } of this.#paths) svg.append(area, line);
    return svg;
  }
}

/** The first minute takes the whole width; then the picture holds more and more, up to the window. */
function beginning(series: readonly (readonly GraphValue[])[], now: number): number {
  const first = Math.min(...series.map(([value]) => value?.at ?? now));
  return Math.max(now - STATS_WINDOW_MS, Math.min(first, now - SHORTEST_MS));
}

function shape(className: string): SVGPathElement {
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('class', className);
  return path;
}

function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
