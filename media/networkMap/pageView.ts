import type { MapRequest, NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';
import { element } from '../containerPage/element.ts';
import { Canvas } from './canvas.ts';
import { drawDetails } from './drawDetails.ts';
import { drawMap } from './drawMap.ts';
import { exportSvg } from './exportSvg.ts';
import { filterMap } from './filterMap.ts';
import { createFitText } from './fitText.ts';
import { layOutMap } from './layout/layOutMap.ts';
import type { Box, MapLayout } from './layout/mapLayout.ts';
import { drawMapList } from './mapList.ts';
import { relatedIds, type Selection } from './selection.ts';
import { Toolbar, type ToolbarAction } from './toolbar.ts';
import type { ViewState } from './viewState.ts';

export interface PageHost {
  readonly post: (request: MapRequest) => void;
  readonly read: () => ViewState;
  readonly write: (state: ViewState) => void;
}

/** The drawing with its filters above, and the same as a list, with details, beside. */
export class PageView {
  readonly #host: PageHost;
  readonly #toolbar: Toolbar;
  readonly #canvas: Canvas;
  readonly #notice = element('p', { class: 'notice', role: 'status' });
  readonly #details = element('section', { class: 'details' });
  readonly #list = element('nav', { class: 'list' });
  #map: NetworkMap | undefined;
  #shown: NetworkMap | undefined;
  #layout: MapLayout | undefined;
  #sideSource = '';

  constructor(root: HTMLElement, host: PageHost) {
    this.#host = host;
    this.#toolbar = new Toolbar(host.read().filter, {
      filter: (filter) => {
        host.write({ ...host.read(), filter });
        // Another content, not a change of the same: it is laid out anew.
        this.#layout = undefined;
        this.#draw();
        this.#canvas.fit();
      },
      act: (action) => this.#act(action),
    });
    const open = (selection: Selection): void => {
      if (selection.kind === 'container') host.post({ type: 'run', action: 'open', ...selection });
    };
    this.#canvas = new Canvas({ select: (selection) => this.#select(selection), open });
    root.append(
      this.#toolbar.node,
      this.#notice,
      element(
        'main',
        {},
        element('div', { class: 'stage' }),
        element('aside', { class: 'side' }, this.#details, this.#list),
      ),
    );
    root.querySelector('.stage')?.append(this.#canvas.node);
  }

  show(map: NetworkMap): void {
    this.#map = map;
    this.#toolbar.show(map, this.#host.read().filter);
    this.#canvas.node.setAttribute('aria-label', map.labels.drawing);
    this.#details.setAttribute('aria-label', map.labels.details);
    this.#list.setAttribute('aria-label', map.labels.list);
    document.title = map.labels.title;
    this.#draw();
  }

  #draw(): void {
    if (this.#map === undefined) return;
    const all = this.#map;
    const map = filterMap(all, this.#host.read().filter);
    this.#shown = map;
    this.#layout = layOutMap(map, this.#layout, this.#canvas.aspect());
    this.#canvas.show(this.#layout, drawMap(this.#layout, { map, all, fit: createFitText() }));
    const isEmpty = map.containers.length + map.networks.length === 0;
    const notice = all.notice ?? (isEmpty ? all.labels.nothingFound : '');
    if (this.#notice.textContent !== notice) this.#notice.textContent = notice;
    this.#notice.hidden = notice === '';
    this.#drawSelection();
  }

  #select(selection: Selection | undefined, reveal = false): void {
    this.#host.write({ ...this.#host.read(), selection });
    this.#drawSelection();
    const box = selection && this.#boxOf(selection);
    if (reveal && box) this.#canvas.reveal(box);
  }

  #drawSelection(): void {
    const map = this.#shown;
    if (map === undefined) return;
    const { selection } = this.#host.read();
    const known = [...map.containers, ...map.networks].some(({ id }) => id === selection?.id);
    const chosen = known ? selection : undefined;
    const related = chosen && relatedIds(map, chosen);
    this.#canvas.root.classList.toggle('choosing', related !== undefined);
    for (const node of this.#canvas.root.querySelectorAll('.node')) {
      const id = node.getAttribute('data-id') ?? '';
      node.classList.toggle('chosen', id === chosen?.id);
      node.classList.toggle('related', related?.has(id) === true);
    }
    for (const link of this.#canvas.root.querySelectorAll('.link')) {
      const ends = [link.getAttribute('data-container'), link.getAttribute('data-network')];
      link.classList.toggle('related', chosen !== undefined && ends.includes(chosen.id));
    }
    this.#drawSide(map, chosen);
  }

  /** Drawn only when it says something else: the keyboard must not lose its place. */
  #drawSide(map: NetworkMap, chosen: Selection | undefined): void {
    const source = JSON.stringify([map.networks, map.containers, chosen]);
    if (source === this.#sideSource) return;
    this.#sideSource = source;
    const active = document.activeElement?.getAttribute('data-key');
    const select = (selection: Selection): void => this.#select(selection, true);
    const run = (action: 'open' | 'inspect' | 'connect' | 'disconnect', what: Selection): void =>
      this.#host.post({ type: 'run', action, ...what });
    const open = (what: Selection): void => {
      if (what.kind === 'container') run('open', what);
    };
    this.#details.replaceChildren(drawDetails(map, chosen, { select, run }));
    this.#list.replaceChildren(drawMapList(map, chosen, { select, open }));
    if (active === null || active === undefined) return;
    const again = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(active)}"]`);
    again?.focus({ preventScroll: true });
  }

  #boxOf({ id }: Selection): Box | undefined {
    const blocks = this.#layout?.blocks ?? [];
    return (
      blocks.flatMap(({ containers }) => containers).find(({ container }) => container.id === id) ??
      blocks.flatMap(({ networks }) => networks).find(({ network }) => network.id === id)
    )?.box;
  }

  #act(action: ToolbarAction): void {
    if (action === 'fit') this.#canvas.fit();
    else if (action === 'zoomIn') this.#canvas.zoom(1);
    else if (action === 'zoomOut') this.#canvas.zoom(-1);
    else if (this.#layout !== undefined) {
      const { host, width, height } = this.#layout;
      // Without what is chosen just now.
      this.#canvas.root.classList.remove('choosing');
      const svg = exportSvg(this.#canvas.root, { x: host.x, y: 0, width: width - host.x, height });
      this.#drawSelection();
      this.#host.post({ type: 'export', svg });
    }
  }
}
