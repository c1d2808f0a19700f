import type { RunForm } from '../../model/runForm.ts';
import type { RunPort } from '../../model/runOptions.ts';
import { leaveOut, type Report } from './formProblem.ts';

/** The published ports; none on a network that has none of its own to publish. */
export function checkPorts(form: RunForm, report: Report): readonly RunPort[] {
  const filled = [...form.ports.entries()].filter(([, { host, container }]) => host + container);
  if (filled.length === 0) return [];
  if (form.network === 'host') report('ports', 'portsUnusedHost');
  if (form.network === 'none') report('ports', 'portsUnusedNone');
  if (form.network === 'container') report('ports', 'portsUnusedContainer');
  if (!hasOwnPorts(form)) return [];
  const leave = leaveOut(report);
  const seen = new Set<string>();
  return filled.flatMap(([index, row]) => {
    const at = `ports.${index}`;
    const containerPort = portNumber(row.container);
    if (row.container.trim() === '') return leave(`${at}.container`, 'portMissing');
    if (containerPort === undefined) return leave(`${at}.container`, 'portBad');
    const host = parseHost(row.host);
    if (host === undefined) return leave(`${at}.host`, 'hostPortBad');
    const key = `${host.hostIp ?? ''} ${host.hostPort ?? ''} ${row.protocol}`;
    if (host.hostPort !== undefined && seen.has(key)) {
      return leave(`${at}.host`, 'portTwice', String(host.hostPort));
    }
    seen.add(key);
    return [{ containerPort, protocol: row.protocol, ...host }];
  });
}

export function hasOwnPorts({ network }: Pick<RunForm, 'network'>): boolean {
  return network === 'bridge' || network === 'custom';
}

/** Address and port of the host's side; undefined when the text is neither. */
export function parseHost(text: string): Pick<RunPort, 'hostIp' | 'hostPort'> | undefined {
  const match = /^(?:(\d+\.\d+\.\d+\.\d+|\[[0-9a-fA-F:.]+\])(?::|$))?(\d*)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, address, port = ''] = match;
  const hostIp = address?.replace(/^\[|\]$/g, '');
  if (hostIp !== undefined && !hostIp.includes(':') && !isIpv4(hostIp)) return undefined;
  const hostPort = port === '' ? undefined : portNumber(port);
  if (port !== '' && hostPort === undefined) return undefined;
  return { ...(hostIp !== undefined && { hostIp }), ...(hostPort !== undefined && { hostPort }) };
}

export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

function portNumber(text: string): number | undefined {
  const port = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}
