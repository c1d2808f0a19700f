import type * as vscode from 'vscode';
import type { Inventory } from '../../../core/engine/inventory.ts';
import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { isVolumeHelper } from '../../../core/model/volumeHelperLabel.ts';
import type { NetworkRecord } from '../../../core/model/networkRecord.ts';
import type {
  MapContainer,
  MapFact,
  MapLink,
  MapMode,
  MapNetwork,
  NetworkMap,
} from '../protocol/networkMap.ts';
import { mapLabels } from './mapLabels.ts';
import { toMapPorts } from './toMapPorts.ts';

export interface MapContext {
  readonly l10n: Pick<typeof vscode.l10n, 't'>;
  readonly language: string;
  /** The engine and where it is; empty while that is not known. */
  readonly engine: string;
  readonly notice: string | undefined;
}

type Source = Pick<Inventory, 'containers' | 'networks'>;

/** Everything that hangs on a network, and what hangs on none. */
export function toNetworkMap({ containers, networks }: Source, context: MapContext): NetworkMap {
  const { l10n, language, engine, notice } = context;
  const known = [...networks.values()].toSorted(
    (a, b) => Number(b.builtIn) - Number(a.builtIn) || a.createdAt - b.createdAt || by(a, b),
  );
  const all = [...containers.values()].filter((one) => !isVolumeHelper(one)).toSorted(by);
  const projects = [...all, ...known].map(({ labels }) => projectOf(labels));
  return {
    language,
    labels: mapLabels(l10n),
    host: { title: l10n.t('Host'), detail: engine },
    // What the host and none networks stand for is drawn as what it is.
    networks: known.filter((network) => !isPseudo(network)).map((one) => toMapNetwork(one, l10n)),
    containers: all.map((container) => toMapContainer(container, known, context)),
    projects: [...new Set(projects)].filter((name) => name !== '').sort(),
    notice,
  };
}

function toMapNetwork(network: NetworkRecord, l10n: MapContext['l10n']): MapNetwork {
  const { id, name, driver, scope, internal, builtIn, subnets, labels } = network;
  const gateways = subnets.flatMap(({ gateway }) => gateway ?? []);
  const facts: readonly MapFact[] = [
    { name: l10n.t('Driver'), value: driver },
    { name: l10n.t('Scope'), value: scope },
    { name: l10n.t('Subnet'), value: subnets.map(({ subnet }) => subnet).join(', ') },
    { name: l10n.t('Gateway'), value: gateways.join(', ') },
    { name: l10n.t('Compose Project'), value: projectOf(labels) },
    { name: 'ID', value: id.slice(0, 12) },
  ];
  return {
    ...{ id, name, driver, internal, builtIn, gateways, project: projectOf(labels) },
    subnets: subnets.map(({ subnet }) => subnet),
    facts: facts.filter(({ value }) => value !== ''),
  };
}

function toMapContainer(
  container: ContainerRecord,
  networks: readonly NetworkRecord[],
  { l10n }: MapContext,
): MapContainer {
  const { id, name, image, labels, state } = container;
  const links = container.networks.flatMap((attached): MapLink[] => {
    const network = networks.find(
      (one) => one.id === attached.networkId || one.name === attached.name,
    );
    if (network === undefined || isPseudo(network)) return [];
    return [
      {
        networkId: network.id,
        address: attached.ipAddress ?? '',
        ipv6Address: attached.ipv6Address ?? '',
        aliases: attached.aliases,
      },
    ];
  });
  const owner = /^container:(.+)$/.exec(container.networkMode)?.[1];
  return {
    ...{ id, name, image, owner, links, project: projectOf(labels) },
    tone: toneOf(container),
    stateText: state === 'running' ? (container.health ?? state) : state,
    mode: owner === undefined ? modeOf(container, links) : 'container',
    ports: toMapPorts(container.ports, l10n),
    facts: [
      { name: l10n.t('Image'), value: image },
      { name: l10n.t('Compose Project'), value: projectOf(labels) },
      { name: 'ID', value: id.slice(0, 12) },
    ].filter(({ value }) => value !== ''),
  };
}

function modeOf({ networks, networkMode }: ContainerRecord, links: readonly MapLink[]): MapMode {
  if (links.length > 0) return 'networks';
  const isHost = networkMode === 'host' || networks.some(({ name }) => name === 'host');
  return isHost ? 'host' : 'none';
}

function toneOf({ state, health, exitCode = 0 }: ContainerRecord): MapContainer['tone'] {
  if (state === 'running') return health === 'unhealthy' ? 'failed' : 'running';
  if (state === 'paused' || state === 'restarting') return 'paused';
  return state === 'dead' || exitCode !== 0 ? 'failed' : 'stopped';
}

/** Networks that are none: what their containers have is the host's network, or nothing. */
function isPseudo({ builtIn, name }: NetworkRecord): boolean {
  return builtIn && (name === 'host' || name === 'none');
}

function projectOf(labels: Readonly<Record<string, string>>): string {
  return labels['com.docker.compose.project'] ?? '';
}

const collator = new Intl.Collator('en', { numeric: true });

function by(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name);
}
