import type { NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';
import { element } from '../containerPage/element.ts';
import { svgIcon } from '../svgIcon.ts';
import type { MapFilter } from './filterMap.ts';
import { shapes } from './shapes.ts';

export type ToolbarAction = 'zoomIn' | 'zoomOut' | 'fit' | 'export';

export interface ToolbarHandlers {
  readonly filter: (filter: MapFilter) => void;
  readonly act: (action: ToolbarAction) => void;
}

/** Filters on the left, what concerns the drawing on the right. The fields stay while the map changes. */
export class Toolbar {
  readonly node = element('div', { class: 'toolbar', role: 'toolbar' });
  readonly #text = element('input', { type: 'search', class: 'filter', spellcheck: 'false' });
  readonly #network = element('select', {});
  readonly #project = element('select', {});
  readonly #stopped = element('input', { type: 'checkbox' });
  readonly #stoppedLabel = element('span');
  readonly #handlers: ToolbarHandlers;
  #source = '';

  constructor(filter: MapFilter, handlers: ToolbarHandlers) {
    this.#handlers = handlers;
    this.#text.value = filter.text;
    this.#stopped.checked = filter.stopped;
    for (const field of [this.#text, this.#network, this.#project, this.#stopped]) {
      field.addEventListener('input', () => handlers.filter(this.#filter()));
    }
  }

  show({ labels, networks, projects }: NetworkMap, filter: MapFilter): void {
    const source = JSON.stringify([labels, networks.map(({ id, name }) => [id, name]), projects]);
    if (source === this.#source) return;
    const isFirst = this.#source === '';
    this.#source = source;
    this.#text.placeholder = labels.filter;
    this.#text.setAttribute('aria-label', labels.filter);
    this.#network.setAttribute('aria-label', labels.network);
    this.#project.setAttribute('aria-label', labels.project);
    this.#stoppedLabel.textContent = labels.stopped;
    fill(this.#network, labels.allNetworks, networks, filter.network);
    const named = projects.map((name) => ({ id: name, name }));
    fill(this.#project, labels.allProjects, named, filter.project);
    this.#project.hidden = projects.length === 0;
    this.node.setAttribute('aria-label', labels.title);
    if (!isFirst) return;
    this.node.append(
      this.#text,
      this.#network,
      this.#project,
      element('label', { class: 'check' }, this.#stopped, this.#stoppedLabel),
      element('span', { class: 'spring' }),
      ...(['zoomOut', 'zoomIn', 'fit', 'export'] as const).map((action) =>
        this.#button(action, labels[action]),
      ),
    );
  }

  #button(action: ToolbarAction, label: string): HTMLElement {
    const shown = action === 'export' ? label : undefined;
    const button = element(
      'button',
      { type: 'button', class: 'action', title: label, 'aria-label': label },
      svgIcon(action, shapes[action]),
      shown,
    );
    button.addEventListener('click', () => this.#handlers.act(action));
    return button;
  }

  #filter(): MapFilter {
    return {
      text: this.#text.value,
      network: this.#network.value,
      project: this.#project.value,
      stopped: this.#stopped.checked,
    };
  }
}

function fill(
  select: HTMLSelectElement,
  all: string,
  choices: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
): void {
  const option = (value: string, text: string): HTMLElement =>
    element('option', { value, selected: value === chosen }, text);
  select.replaceChildren(option('', all), ...choices.map(({ id, name }) => option(id, name)));
}
