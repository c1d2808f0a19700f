import type { MapContainer, NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';

export interface MapFilter {
  /** Found in names, images, addresses and ports, whatever its case. */
  readonly text: string;
  /** Id of a network; empty for all. */
  readonly network: string;
  /** Empty for all. */
  readonly project: string;
  readonly stopped: boolean;
}

export const noFilter: MapFilter = { text: '', network: '', project: '', stopped: true };

/** The containers that match, with all their networks; and networks that match by themselves. */
export function filterMap(map: NetworkMap, filter: MapFilter): NetworkMap {
  if (isSame(filter, noFilter)) return map;
  const text = filter.text.trim().toLowerCase();
  const namesFound = new Set(
    map.networks
      .filter(({ name, subnets }) => [name, ...subnets].some((part) => has(part, text)))
      .map(({ id }) => id),
  );
  const containers = map.containers.filter(
    (container) =>
      (filter.stopped || container.tone === 'running' || container.stateText === 'unhealthy') &&
      (filter.project === '' || container.project === filter.project) &&
      (filter.network === '' || isIn(container, filter.network)) &&
      (text === '' ||
        searched(container).some((part) => has(part, text)) ||
        container.links.some(({ networkId }) => namesFound.has(networkId))),
  );
  const used = new Set(containers.flatMap(({ links }) => links.map(({ networkId }) => networkId)));
  const networks = map.networks.filter(
    ({ id, project }) =>
      used.has(id) ||
      ((filter.network === '' || id === filter.network) &&
        (filter.project === '' || project === filter.project) &&
        (text === '' || namesFound.has(id))),
  );
  return { ...map, containers, networks };
}

function isIn({ links }: MapContainer, network: string): boolean {
  return links.some(({ networkId }) => networkId === network);
}

function searched({ name, image, project, links, ports }: MapContainer): readonly string[] {
  return [
    ...[name, image, project],
    ...links.flatMap(({ address, ipv6Address, aliases }) => [address, ipv6Address, ...aliases]),
    ...ports.map(({ text }) => text),
  ];
}

function has(part: string, text: string): boolean {
  return text !== '' && part.toLowerCase().includes(text);
}

function isSame(one: MapFilter, other: MapFilter): boolean {
  return (
    one.text.trim() === other.text &&
    one.network === other.network &&
    one.project === other.project &&
    one.stopped === other.stopped
  );
}
