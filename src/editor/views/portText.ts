import type { PortBinding } from '../../core/model/containerRecord.ts';

/**
 * Each port once: the engine lists a port published on IPv4 and IPv6 twice. Published ones come first, in the
 * order of their numbers.
 */
export function visiblePorts(ports: readonly PortBinding[]): readonly PortBinding[] {
  const once = new Map<string, PortBinding>();
  for (const port of ports) {
    const key = `${isAnyAddress(port) ? '' : (port.hostIp ?? '')}|${portText(port)}`;
    const known = once.get(key);
    if (known === undefined || known.hostIp === '::') once.set(key, port);
  }
  return [...once.values()].sort(
    (left, right) =>
      Number(left.hostPort === undefined) - Number(right.hostPort === undefined) ||
      (left.hostPort ?? left.containerPort) - (right.hostPort ?? right.containerPort) ||
      (left.protocol < right.protocol ? -1 : 1),
  );
}

/** `8080→80`, `127.0.0.1:8080→80`, `53→53/udp`, or `80` alone when it is not published. */
export function portText(port: PortBinding): string {
  const inside = `${port.containerPort}${port.protocol === 'tcp' ? '' : `/${port.protocol}`}`;
  if (port.hostPort === undefined) return inside;
  return `${isAnyAddress(port) ? '' : `${port.hostIp ?? ''}:`}${port.hostPort}→${inside}`;
}

export function opensInBrowser({ hostPort, protocol }: PortBinding): boolean {
  return hostPort !== undefined && protocol === 'tcp';
}

function isAnyAddress({ hostIp }: PortBinding): boolean {
  return hostIp === undefined || hostIp === '' || hostIp === '0.0.0.0' || hostIp === '::';
}
