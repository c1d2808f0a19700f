import type * as vscode from 'vscode';
import type { PortBinding } from '../../../core/model/containerRecord.ts';
import type { MapPort } from '../protocol/networkMap.ts';

/** The published ports, each once: engines list a port on IPv4 and IPv6 twice. By the host's number. */
export function toMapPorts(
  ports: readonly PortBinding[],
  l10n: Pick<typeof vscode.l10n, 't'>,
): readonly MapPort[] {
  const published = ports
    .filter(({ hostPort }) => hostPort !== undefined)
    .toSorted((a, b) => (a.hostPort ?? 0) - (b.hostPort ?? 0));
  const once = new Map<string, MapPort>();
  for (const port of published) {
    const text = portText(port);
    const local = isLoopback(port.hostIp);
    const key = `${text} ${isEverywhere(port.hostIp) ? '' : (port.hostIp ?? '')}`;
    if (once.has(key)) continue;
    const where = isEverywhere(port.hostIp)
      ? l10n.t('on every address of the host')
      : local
        ? l10n.t('from the host itself only ({0})', port.hostIp ?? '')
        : l10n.t('on {0}', port.hostIp ?? '');
    once.set(key, { text, local, title: `${text}, ${where}` });
  }
  return [...once.values()];
}

function portText({ hostPort, containerPort, protocol }: PortBinding): string {
  return `${hostPort ?? ''} → ${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

function isEverywhere(address: string | undefined): boolean {
  return address === undefined || address === '' || address === '0.0.0.0' || address === '::';
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || address?.startsWith('127.') === true;
}
