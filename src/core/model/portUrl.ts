import type { PortBinding } from './containerRecord.ts';

/**
 * Where a browser finds a published port; undefined for ports that are not published or are not TCP.
 *
 * @param engineHost name or address of the machine that the engine runs on; undefined when it is this one
 */
export function toPortUrl(port: PortBinding, engineHost: string | undefined): string | undefined {
  if (port.hostPort === undefined || port.protocol !== 'tcp') return undefined;
  const scheme = /443$/.test(String(port.containerPort)) ? 'https' : 'http';
  const host = isOpenAddress(port.hostIp) ? (engineHost ?? 'localhost') : (port.hostIp ?? '');
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port.hostPort}`;
}

/** Bound to every address of the engine's machine, or to its loopback, which has another name from here. */
function isOpenAddress(hostIp: string | undefined): boolean {
  return hostIp === undefined || /^(?:|0\.0\.0\.0|::|::1|127\..*)$/.test(hostIp);
}
