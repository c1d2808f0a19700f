import type {
  MapAction,
  MapContainer,
  MapFact,
  MapNetwork,
  NetworkMap,
} from '../../src/editor/webviews/protocol/networkMap.ts';
import { element } from '../containerPage/element.ts';
import type { Selection } from './selection.ts';

export interface DetailHandlers {
  readonly select: (selection: Selection) => void;
  readonly run: (action: MapAction, selection: Selection) => void;
}

/** What is known of the chosen network or container, and what can be done with it. */
export function drawDetails(
  map: NetworkMap,
  selected: Selection | undefined,
  handlers: DetailHandlers,
): HTMLElement {
  const { labels } = map;
  const container =
    selected?.kind === 'container' && map.containers.find(({ id }) => id === selected.id);
  const network = selected?.kind === 'network' && map.networks.find(({ id }) => id === selected.id);
  if (selected === undefined || (!container && !network)) {
    return element('p', { class: 'aside' }, labels.nothingChosen);
  }
  const buttons: readonly (readonly [MapAction, string])[] = [
    ...(container ? [['open', labels.open] as const] : []),
    ['inspect', labels.inspect],
    ['connect', labels.connect],
    ['disconnect', labels.disconnect],
  ];
  return element(
    'div',
    {},
    element('h2', {}, container ? container.name : network ? network.name : ''),
    container ? element('p', { class: 'aside' }, container.stateText) : undefined,
    element(
      'div',
      { class: 'actions' },
      ...buttons.map(([action, label]) => {
        const button = element('button', { type: 'button', class: 'action' }, label);
        button.setAttribute('data-key', `action:${action}`);
        button.addEventListener('click', () => handlers.run(action, selected));
        return button;
      }),
    ),
    drawFacts(container ? container.facts : network ? network.facts : []),
    ...(container ? containerParts(container, map, handlers) : []),
    ...(network ? networkParts(network, map, handlers) : []),
  );
}

function containerParts(
  container: MapContainer,
  { networks, labels }: NetworkMap,
  { select }: DetailHandlers,
): readonly (HTMLElement | undefined)[] {
  return [
    container.mode === 'host' ? element('p', {}, labels.hostNetwork) : undefined,
    section(
      labels.networks,
      container.links.map(({ networkId, address, ipv6Address, aliases }) => {
        const name = networks.find(({ id }) => id === networkId)?.name ?? networkId.slice(0, 12);
        const facts = [
          { name: labels.address, value: [address, ipv6Address].filter(Boolean).join(', ') },
          { name: labels.aliases, value: aliases.join(', ') },
        ];
        return element(
          'li',
          {},
          link(name, () => select({ kind: 'network', id: networkId })),
          drawFacts(facts.filter(({ value }) => value !== '')),
        );
      }),
    ),
    section(
      labels.ports,
      container.ports.map(({ title }) => element('li', {}, title)),
    ),
  ];
}

function networkParts(
  network: MapNetwork,
  { containers, labels }: NetworkMap,
  { select }: DetailHandlers,
): readonly (HTMLElement | undefined)[] {
  const members = containers.flatMap((container) => {
    const found = container.links.find(({ networkId }) => networkId === network.id);
    return found === undefined ? [] : [{ container, address: found.address || found.ipv6Address }];
  });
  return [
    section(
      labels.containers,
      members.map(({ container: { id, name, stateText }, address }) =>
        element(
          'li',
          {},
          link(name, () => select({ kind: 'container', id })),
          element('span', { class: 'aside' }, ` ${address || stateText}`),
        ),
      ),
    ),
  ];
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return element('section', {}, element('h3', {}, title), element('ul', {}, ...items));
}

function link(text: string, onClick: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'link' }, text);
  button.addEventListener('click', onClick);
  return button;
}

function drawFacts(facts: readonly MapFact[]): HTMLElement | undefined {
  if (facts.length === 0) return undefined;
  return element(
    'dl',
    {},
    ...facts.flatMap(({ name, value }) => [element('dt', {}, name), element('dd', {}, value)]),
  );
}
