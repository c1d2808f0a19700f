import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';
import { ageSince } from './age.ts';
import type { Fact } from './fact.ts';
import { portText, visiblePorts } from './portText.ts';
import type { Row, RowOf } from './row.ts';

/**
 * What the grey text of a row says after its label, in order.
 *
 * @param now Unix seconds
 */
export function rowFacts(row: Row, now: number): readonly Fact[] {
  const facts = ownFacts(row, now);
  return row.mark === undefined ? facts : [...facts, { kind: row.mark }];
}

function ownFacts(row: Row, now: number): readonly Fact[] {
  switch (row.kind) {
    case 'containerGroup':
      return [
        row.grouping === 'state'
          ? { kind: 'count', count: row.containerIds.length }
          : { kind: 'running', running: row.running, total: row.containerIds.length },
      ];
    case 'container':
      return containerFacts(row.container, now);
    case 'port':
      return row.port.hostPort === undefined ? [{ kind: 'notPublished' }] : [];
    case 'mount':
      return [
        text(`→ ${row.mount.destination}`),
        ...(row.mount.readOnly ? [{ kind: 'readOnly' } as const] : []),
      ];
    case 'containerNetwork':
      return addresses(row.network);
    case 'process':
      return [text(row.pid), ...(row.user === '' ? [] : [text(row.user)])];
    case 'imageGroup':
      return [{ kind: 'count', count: row.images.length }];
    case 'image':
      return imageFacts(row, now);
    case 'volumeGroup':
      return [{ kind: 'count', count: row.volumeNames.length }];
    case 'volume':
      return [text(row.volume.driver), usedBy(row.users)];
    case 'networkGroup':
      return [{ kind: 'count', count: row.networkIds.length }];
    case 'network':
      return networkFacts(row);
    case 'containerUse':
      return useFacts(row, now);
    case 'imageLayer':
      return [text(formatBytes(row.bytes))];
    case 'imageEntry':
      return [
        text(formatBytes(row.bytes)),
        ...(row.change === undefined || row.change === 'unchanged'
          ? []
          : [{ kind: 'change', change: row.change } as const]),
      ];
    case 'containerFile':
      return fileFacts(row);
    case 'containerFiles':
    case 'containerFileRest':
    case 'processes':
    case 'imageContent':
    case 'tag':
    case 'failure':
      return [];
  }
}

function containerFacts(container: ContainerRecord, now: number): readonly Fact[] {
  const ports = visiblePorts(container.ports).filter((port) => port.hostPort !== undefined);
  return [
    text(shortImage(container.image)),
    ...stateFacts(container),
    ...ports.map((port) => text(portText(port))),
    ...ageFacts(container, now),
  ];
}

/** Running is told by its uptime; all else is told by name. */
function stateFacts(container: ContainerRecord): readonly Fact[] {
  const { state, exitCode, health } = container;
  const facts: Fact[] = [];
  if (state !== 'running') {
    facts.push({ kind: 'state', state, ...(exitCode !== undefined && { exitCode }) });
  }
  if (health !== undefined && state === 'running') facts.push({ kind: 'health', health });
  return facts;
}

/** Nothing for a state whose beginning is unknown, and nothing for one that is over in a moment. */
function ageFacts(container: ContainerRecord, now: number): readonly Fact[] {
  const since =
    container.stateSince ?? (container.state === 'created' ? container.createdAt : undefined);
  if (container.state === 'running') {
    return since === undefined
      ? [{ kind: 'state', state: 'running' }]
      : [{ kind: 'uptime', age: ageSince(since, now) }];
  }
  return since === undefined ? [] : [{ kind: 'ago', age: ageSince(since, now) }];
}

function imageFacts(row: RowOf<'image'>, now: number): readonly Fact[] {
  return [
    text(formatBytes(row.image.size)),
    { kind: 'ago', age: ageSince(row.image.createdAt, now) },
    ...(row.users > 0 ? [{ kind: 'inUse' } as const] : []),
    ...(row.reference === undefined ? [{ kind: 'dangling' } as const] : []),
  ];
}

function networkFacts({ network, users }: RowOf<'network'>): readonly Fact[] {
  return [
    text(network.driver),
    ...network.subnets.flatMap(({ subnet, gateway }): Fact[] => [
      text(subnet),
      ...(gateway === undefined ? [] : [{ kind: 'gateway', address: gateway } as const]),
    ]),
    ...(network.internal ? [{ kind: 'internal' } as const] : []),
    ...(users > 0 ? [{ kind: 'containers', count: users } as const] : []),
  ];
}

function fileFacts({ file }: RowOf<'containerFile'>): readonly Fact[] {
  const { kind, bytes, linkTarget, leadsTo, change } = file;
  return [
    ...(kind === 'file' && change !== 'deleted' ? [text(formatBytes(bytes))] : []),
    ...(linkTarget === undefined ? [] : [text(`→ ${linkTarget}`)]),
    ...(leadsTo === 'nowhere' ? [{ kind: 'brokenLink' } as const] : []),
    ...(change === undefined ? [] : [{ kind: 'change', change } as const]),
  ];
}

function useFacts({ container, use }: RowOf<'containerUse'>, now: number): readonly Fact[] {
  switch (use.kind) {
    case 'image':
      return [...stateFacts(container), ...ageFacts(container, now)];
    case 'volume':
      return [
        text(use.mount.destination),
        ...(use.mount.readOnly ? [{ kind: 'readOnly' } as const] : []),
        ...stateFacts(container),
      ];
    case 'network':
      return [...addresses(use.network), ...stateFacts(container)];
  }
}

function addresses(network: RowOf<'containerNetwork'>['network']): readonly Fact[] {
  return [network.ipAddress, network.ipv6Address].flatMap((address) =>
    address === undefined || address === '' ? [] : [text(address)],
  );
}

function usedBy(names: readonly string[]): Fact {
  return names.length === 0 ? { kind: 'unused' } : { kind: 'usedBy', names };
}

/**
 * The part of a reference that one tells images by: the registry and the path before the name are in the hover.
 * An image known by its digest alone is told by its first 12 digits, as everywhere.
 */
export function shortImage(image: string): string {
  const id = /^(?:sha256:)?([0-9a-f]{12})[0-9a-f]{52}$/.exec(image)?.[1];
  return id ?? image.replace(/@sha256:[0-9a-f]+$/, '').replace(/^.*\//, '');
}

function text(value: string): Fact {
  return { kind: 'text', text: value };
}
