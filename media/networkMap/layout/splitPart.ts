import type { MapContainer, MapNetwork } from '../../../src/editor/webviews/protocol/networkMap.ts';
import type { Part, Slot } from './connectedParts.ts';
import { byName } from './connectedParts.ts';

/** As much of a part as one block shows. */
export interface Piece {
  readonly key: string;
  readonly slots: readonly Slot[];
  /** Ids of the networks that an earlier piece shows, too. */
  readonly continued: ReadonlySet<string>;
}

/** Cuts a part into pieces that can be read; each has all networks that its containers are in. */
export function splitPart({ key, networks, slots }: Part, mostRows: number): readonly Piece[] {
  const rows = slots.flatMap(({ network, containers }) =>
    containers.map((container) => ({ network, container })),
  );
  const shown = new Set<string>();
  return cut(rows, mostRows).map((piece, index) => {
    const wanted = new Set(
      piece.flatMap(({ network, container }) => [
        ...(network === undefined ? [] : [network.id]),
        ...container.links.map(({ networkId }) => networkId),
      ]),
    );
    const own = networks.filter(({ id }) => wanted.has(id));
    const continued = new Set(own.map(({ id }) => id).filter((id) => shown.has(id)));
    for (const { id } of own) shown.add(id);
    return { key: `${key}/${index}`, slots: toSlots(own, piece), continued };
  });
}

interface PartRow {
  readonly network: MapNetwork | undefined;
  readonly container: MapContainer;
}

/** Never between a container and those that share its network. */
function cut(rows: readonly PartRow[], mostRows: number): readonly (readonly PartRow[])[] {
  const pieces: PartRow[][] = [[]];
  for (const row of rows) {
    const last = pieces.at(-1) ?? [];
    if (last.length >= mostRows && row.container.mode !== 'container') pieces.push([row]);
    else last.push(row);
  }
  return pieces.filter((piece) => piece.length > 0);
}

function toSlots(networks: readonly MapNetwork[], rows: readonly PartRow[]): readonly Slot[] {
  return networks.toSorted(byName).map((network) => ({
    network,
    containers: rows.filter((row) => row.network === network).map(({ container }) => container),
  }));
}
