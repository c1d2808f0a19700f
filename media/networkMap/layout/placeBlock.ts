import type { MapContainer, MapNetwork } from '../../../src/editor/webviews/protocol/networkMap.ts';
import type { Slot } from './connectedParts.ts';
import type {
  BlockKind,
  PlacedBlock,
  PlacedContainer,
  PlacedLink,
  PlacedNetwork,
} from './mapLayout.ts';
import { measures } from './measures.ts';
import { containerHeight, placeContainer } from './placeContainer.ts';

export interface BlockContent {
  readonly key: string;
  readonly kind: BlockKind;
  readonly title: string;
  readonly slots: readonly Slot[];
  readonly continued: ReadonlySet<string>;
}

const unusedPerRow = 3;
/** What has no network publishes nothing: its cards begin where others have their ports. */
const withoutPorts = measures.containerX - measures.frameX - measures.padding;

/** A block with its upper left corner at a place; its height follows from what is in it. */
export function placeBlock(
  content: BlockContent,
  place: { readonly column: number; readonly x: number; readonly y: number },
  nameOf: (owner: string) => string,
): PlacedBlock {
  const { key, kind, title, slots, continued } = content;
  const top = place.y + measures.titleHeight + measures.padding / 2;
  const containers: PlacedContainer[] = [];
  const networks: PlacedNetwork[] = [];
  let bottom = top;
  for (const [index, slot] of slots.entries()) {
    const rows = rowsHeight(slot.containers);
    const { network } = slot;
    if (kind === 'unused' && network !== undefined) {
      const at = unusedPlace(index, place.x, top);
      const box = { ...at, width: measures.networkWidth, height: measures.networkHeight };
      networks.push({ network, box, continued: false });
      bottom = at.y + measures.networkHeight + measures.slotGap;
      continue;
    }
    const height = network === undefined ? rows : Math.max(rows, measures.networkHeight);
    if (network !== undefined) {
      const box = {
        x: place.x + measures.networkX,
        y: bottom,
        width: measures.networkWidth,
        height,
      };
      networks.push({ network, box, continued: continued.has(network.id) });
    }
    let y = bottom + (height - rows) / 2;
    const x = kind === 'none' ? place.x - withoutPorts : place.x;
    for (const container of slot.containers) {
      containers.push(placeContainer(container, { x, y }, nameOf));
      y += containerHeight(container) + measures.rowGap;
    }
    bottom += height + measures.slotGap;
  }
  const box = {
    x: place.x + measures.frameX,
    y: place.y,
    width: frameWidth(kind),
    height: bottom - measures.slotGap + measures.padding - place.y,
  };
  const links = placeLinks(containers, networks);
  return { key, kind, title, column: place.column, box, containers, networks, links };
}

function rowsHeight(containers: readonly MapContainer[]): number {
  const heights = containers.map((container) => containerHeight(container) + measures.rowGap);
  return Math.max(0, heights.reduce((sum, height) => sum + height, 0) - measures.rowGap);
}

function frameWidth(kind: BlockKind): number {
  const full = measures.columnWidth - measures.frameX;
  if (kind === 'networks' || kind === 'unused') return full;
  const narrow = measures.containerX + measures.containerWidth + measures.padding - measures.frameX;
  return kind === 'none' ? narrow - withoutPorts : narrow;
}

function unusedPlace(
  index: number,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  const gap = (measures.columnWidth - measures.frameX - unusedPerRow * measures.networkWidth) / 4;
  const row = Math.floor(index / unusedPerRow);
  return {
    x: x + measures.frameX + gap + (index % unusedPerRow) * (measures.networkWidth + gap),
    y: y + row * (measures.networkHeight + measures.rowGap),
  };
}

/** From a container's right side, one below the other, to the nearest point of the network's left side. */
function placeLinks(
  containers: readonly PlacedContainer[],
  networks: readonly PlacedNetwork[],
): readonly PlacedLink[] {
  const placeOf = new Map(networks.map(({ network, box }) => [network.id, box]));
  return containers.flatMap(({ container, box }) => {
    // In the order of the networks, so that lines of one container do not cross.
    const links = container.links.toSorted(
      (a, b) => (placeOf.get(a.networkId)?.y ?? 0) - (placeOf.get(b.networkId)?.y ?? 0),
    );
    return links.flatMap(({ networkId, address, ipv6Address }, index): PlacedLink[] => {
      const target = placeOf.get(networkId);
      if (target === undefined) return [];
      const middle = box.y + box.height / 2;
      const y = middle + (index - (links.length - 1) / 2) * measures.linkHeight;
      const inset = Math.min(14, target.height / 2);
      const to = Math.min(Math.max(y, target.y + inset), target.y + target.height - inset);
      return [
        {
          ...{ containerId: container.id, networkId },
          address: address || ipv6Address,
          from: { x: box.x + box.width, y },
          to: { x: target.x, y: to },
        },
      ];
    });
  });
}

export function namesOf(networks: readonly MapNetwork[]): string {
  return networks.map(({ name }) => name).join(', ');
}
