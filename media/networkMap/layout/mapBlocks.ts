import type {
  MapContainer,
  MapLabels,
  NetworkMap,
} from '../../../src/editor/webviews/protocol/networkMap.ts';
import {
  byName,
  connectedParts,
  isOwner,
  withSharers,
  type Part,
  type Slot,
} from './connectedParts.ts';
import { measures } from './measures.ts';
import { namesOf, type BlockContent } from './placeBlock.ts';
import { splitPart } from './splitPart.ts';

type MapContent = Pick<NetworkMap, 'networks' | 'containers'> & {
  readonly labels: Pick<MapLabels, 'hostNetwork' | 'noNetwork' | 'unused'>;
};

const nothing: ReadonlySet<string> = new Set<string>();

/** What goes into which block, from top to bottom: networks, the host's own, none, and networks that nobody uses. */
export function mapBlocks({ networks, containers, labels }: MapContent): readonly BlockContent[] {
  const connected = connectedParts(networks, containers);
  const used = new Set(connected.flatMap((part) => part.networks.map(({ id }) => id)));
  const unused = networks.filter(({ id }) => !used.has(id)).toSorted(byName);
  return [
    ...connected.flatMap((part) => {
      const title = projectOf(part) ?? namesOf(part.networks);
      return splitPart(part, measures.mostRows).map((piece): BlockContent => {
        return { ...piece, kind: 'networks', title };
      });
    }),
    ...loose('host', labels.hostNetwork, inMode(containers, 'host'), containers),
    ...loose('none', labels.noNetwork, unconnected(containers), containers),
    ...(unused.length === 0
      ? []
      : [
          {
            ...{ key: 'unused', kind: 'unused' as const, title: labels.unused, continued: nothing },
            slots: unused.map((network) => ({ network, containers: [] })),
          },
        ]),
  ];
}

function loose(
  kind: 'host' | 'none',
  title: string,
  members: readonly MapContainer[],
  all: readonly MapContainer[],
): readonly BlockContent[] {
  if (members.length === 0) return [];
  const containers = withSharers(members.toSorted(byName), all);
  const pieces: BlockContent[] = [];
  for (let start = 0; start < containers.length; start += measures.mostRows) {
    const rows = containers.slice(start, start + measures.mostRows);
    const slots: readonly Slot[] = [{ network: undefined, containers: rows }];
    pieces.push({ key: `${kind}/${pieces.length}`, kind, title, slots, continued: nothing });
  }
  return pieces;
}

function inMode(
  containers: readonly MapContainer[],
  mode: MapContainer['mode'],
): readonly MapContainer[] {
  return containers.filter((container) => container.mode === mode);
}

/** Without a network, or with that of a container that is not to be seen. */
function unconnected(containers: readonly MapContainer[]): readonly MapContainer[] {
  const orphans = inMode(containers, 'container').filter(
    ({ owner }) => !containers.some((one) => one.mode !== 'container' && isOwner(one, owner)),
  );
  return [...inMode(containers, 'none'), ...orphans];
}

/** The project that all networks are of, or else all containers with a place of their own. */
function projectOf({ networks, slots }: Part): string | undefined {
  const containers = slots.flatMap((slot) => slot.containers);
  const own = containers.filter(({ mode }) => mode !== 'container');
  return onlyProject(networks) ?? onlyProject(own);
}

function onlyProject(members: readonly { readonly project: string }[]): string | undefined {
  const [first, ...others] = new Set(members.map(({ project }) => project));
  return others.length === 0 && first !== '' ? first : undefined;
}
