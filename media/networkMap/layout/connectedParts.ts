import type { MapContainer, MapNetwork } from '../../../src/editor/webviews/protocol/networkMap.ts';

/** A network with the containers that are drawn beside it. */
export interface Slot {
  readonly network: MapNetwork | undefined;
  /** Those that share a container's network come right after it. */
  readonly containers: readonly MapContainer[];
}

/** Networks that have containers in common, and these containers. */
export interface Part {
  readonly key: string;
  readonly networks: readonly MapNetwork[];
  readonly slots: readonly Slot[];
}

/** Takes apart what is not connected. Every order is by name, so that one change moves little. */
export function connectedParts(
  networks: readonly MapNetwork[],
  containers: readonly MapContainer[],
): readonly Part[] {
  const root = new Map(networks.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  for (const { links } of containers) {
    const [first, ...others] = links;
    for (const { networkId } of others) root.set(find(networkId), find(first?.networkId ?? ''));
  }
  const groups = new Map<string, MapNetwork[]>();
  for (const network of networks.toSorted(byName)) {
    const key = find(network.id);
    groups.set(key, [...(groups.get(key) ?? []), network]);
  }
  return [...groups.values()]
    .map((members): Part => {
      const [first] = members;
      return { key: first?.id ?? '', networks: members, slots: toSlots(members, containers) };
    })
    .filter(({ slots }) => slots.some((slot) => slot.containers.length > 0));
}

/** Each container stands beside the first of its networks. */
function toSlots(
  networks: readonly MapNetwork[],
  containers: readonly MapContainer[],
): readonly Slot[] {
  return networks.map((network) => {
    const earlier = networks.slice(0, networks.indexOf(network)).map(({ id }) => id);
    const own = containers.filter(
      ({ links }) =>
        links.some(({ networkId }) => networkId === network.id) &&
        !links.some(({ networkId }) => earlier.includes(networkId)),
    );
    return { network, containers: withSharers(own.toSorted(byName), containers) };
  });
}

/** Each container, followed by those that share its network. */
export function withSharers(
  containers: readonly MapContainer[],
  all: readonly MapContainer[],
): readonly MapContainer[] {
  return containers.flatMap((container) => [
    container,
    ...all
      .filter(({ mode, owner }) => mode === 'container' && isOwner(container, owner))
      .toSorted(byName),
  ]);
}

export function isOwner({ id, name }: MapContainer, owner: string | undefined): boolean {
  return owner !== undefined && (id === owner || name === owner);
}

const collator = new Intl.Collator('en', { numeric: true });

/** `web-2` before `web-10`. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name);
}
