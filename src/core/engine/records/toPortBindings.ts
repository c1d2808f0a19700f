import type { PortBinding } from '../../model/containerRecord.ts';
import type { ApiPort } from '../wire/apiContainer.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/** Ports in a stable order, each once: engines list them in map order, and repeat them per address family. */
export function toPortBindings(ports: readonly ApiPort[]): readonly PortBinding[] {
  const byKey = new Map<string, PortBinding>();
  for (const port of ports) {
    const binding = toPortBinding(port);
    if (binding !== undefined) byKey.set(keyOf(binding), binding);
  }
  return [...byKey.values()].sort(compareBindings);
}

function toPortBinding(port: ApiPort): PortBinding | undefined {
  if (port.PrivatePort === undefined) return undefined;
  const published = port.PublicPort !== undefined && port.PublicPort > 0;
  return withoutUndefined<PortBinding>({
    containerPort: port.PrivatePort,
    protocol: toProtocol(port.Type),
    hostPort: published ? port.PublicPort : undefined,
    // Podman leaves the address out when the port is bound to all of them.
    hostIp: published ? port.IP || '0.0.0.0' : undefined,
  });
}

export function toProtocol(type: string | undefined): PortBinding['protocol'] {
  return type === 'udp' || type === 'sctp' ? type : 'tcp';
}

function keyOf(port: PortBinding): string {
  return `${port.containerPort}/${port.protocol} ${port.hostIp ?? ''} ${port.hostPort ?? ''}`;
}

function compareBindings(a: PortBinding, b: PortBinding): number {
  return (
    a.containerPort - b.containerPort ||
    compareText(a.protocol, b.protocol) ||
    (a.hostPort ?? 0) - (b.hostPort ?? 0) ||
    compareText(a.hostIp ?? '', b.hostIp ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
