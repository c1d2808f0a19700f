import type { MapContainer, NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';
import { element } from '../containerPage/element.ts';
import type { Selection } from './selection.ts';

export interface ListHandlers {
  readonly select: (selection: Selection) => void;
  readonly open: (selection: Selection) => void;
}

/** The drawing as a list: each network with its containers, for the keyboard and for those who hear it. */
export function drawMapList(
  map: NetworkMap,
  selected: Selection | undefined,
  handlers: ListHandlers,
): HTMLElement {
  const { labels } = map;
  const item = (selection: Selection, text: string, about: string): HTMLElement => {
    const isChosen = selected?.id === selection.id;
    const button = element(
      'button',
      {
        type: 'button',
        class: `entry entry-${selection.kind}`,
        'data-key': `${selection.kind}:${selection.id}`,
        'aria-current': isChosen ? 'true' : undefined,
      },
      element('span', { class: 'entry-name' }, text),
      element('span', { class: 'aside' }, about),
    );
    button.addEventListener('click', () => handlers.select(selection));
    button.addEventListener('dblclick', () => handlers.open(selection));
    return button;
  };
  const containerItem = (container: MapContainer, about: string): HTMLElement =>
    element('li', {}, item({ kind: 'container', id: container.id }, container.name, about));
  const group = (title: HTMLElement, members: readonly HTMLElement[]): HTMLElement | undefined =>
    element('li', {}, title, members.length > 0 ? element('ul', {}, ...members) : undefined);
  const heading = (text: string): HTMLElement => element('span', { class: 'entry-group' }, text);
  const loose = (modes: readonly MapContainer['mode'][]): readonly HTMLElement[] =>
    map.containers
      .filter(({ mode }) => modes.includes(mode))
      .map((container) => containerItem(container, aboutLoose(container, map)));
  const host = loose(['host']);
  const others = loose(['none', 'container']);
  return element(
    'ul',
    { class: 'entries' },
    ...map.networks.map((network) => {
      const { id, name, driver, subnets } = network;
      const about = [driver, ...subnets].join(' · ');
      return group(
        item({ kind: 'network', id }, name, about),
        map.containers.flatMap((container) => {
          const link = container.links.find(({ networkId }) => networkId === id);
          if (link === undefined) return [];
          const address = link.address || link.ipv6Address;
          return [containerItem(container, address || container.stateText)];
        }),
      );
    }),
    host.length > 0 ? group(heading(labels.hostNetwork), host) : undefined,
    others.length > 0 ? group(heading(labels.noNetwork), others) : undefined,
  );
}

function aboutLoose(
  { owner, stateText }: MapContainer,
  { containers, labels }: NetworkMap,
): string {
  if (owner === undefined) return stateText;
  const name = containers.find((one) => one.id === owner || one.name === owner)?.name;
  return labels.sharesNetwork.replace('{0}', name ?? owner.slice(0, 12));
}
