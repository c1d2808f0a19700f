import type { NetworkMap } from '../../src/editor/webviews/protocol/networkMap.ts';

/** What was clicked. */
export interface Selection {
  readonly kind: 'container' | 'network';
  readonly id: string;
}

/** Ids of everything that a selection is about: itself, and what it is connected with. */
export function relatedIds(map: NetworkMap, { kind, id }: Selection): ReadonlySet<string> {
  const related = new Set([id]);
  for (const container of map.containers) {
    const networks = container.links.map(({ networkId }) => networkId);
    if (kind === 'container' && container.id === id) {
      for (const network of networks) related.add(network);
      const owner = map.containers.find((one) => isOwnerOf(one, container.owner));
      if (owner !== undefined) related.add(owner.id);
    }
    if (kind === 'network' && networks.includes(id)) related.add(container.id);
    const { owner } = container;
    if (kind === 'container' && owner !== undefined) {
      const chosen = map.containers.find((one) => one.id === id);
      if (chosen && isOwnerOf(chosen, owner)) related.add(container.id);
    }
  }
  return related;
}

function isOwnerOf(
  { id, name }: { readonly id: string; readonly name: string },
  owner: string | undefined,
): boolean {
  return owner !== undefined && (id === owner || name === owner);
}
