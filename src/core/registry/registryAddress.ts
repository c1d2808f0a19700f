import { RegistryError } from './registryError.ts';

/** Where a registry is. */
export interface RegistryAddress {
  /** As it stands in image references and credentials: `ghcr.io`, `127.0.0.1:5000`; Docker Hub is `docker.io`. */
  readonly host: string;
  /** Scheme and host of its API, without a slash at the end. */
  readonly url: string;
}

export const HUB_HOST = 'docker.io';
const HUB_NAMES: ReadonlySet<string> = new Set([
  'docker.io',
  'index.docker.io',
  'registry-1.docker.io',
]);

/**
 * Reads what people and docker's configuration call a registry: a host, with or without a scheme and a path. Without a
 * scheme it is asked by TLS, on this machine's own addresses without.
 *
 * @throws RegistryError of kind `badAddress`
 */
export function parseRegistryAddress(text: string): RegistryAddress {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(.*)$/i.exec(text.trim()) ?? [];
  const host = (rest.split('/')[0] ?? '').toLowerCase();
  // Without a dot or a port, image references would take it for a part of a name on Docker Hub.
  const isHost = /[.:]/.test(host) || host === 'localhost';
  if (!isHost || !/^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/.test(host)) {
    throw new RegistryError('badAddress', text);
  }
  if (HUB_NAMES.has(host)) return { host: HUB_HOST, url: 'https://registry-1.docker.io' };
  const protocol = scheme?.toLowerCase() ?? (isLoopback(host) ? 'http' : 'https');
  return { host, url: `${protocol}://${host}` };
}

/** Engines, too, talk to these without TLS. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(host);
}
