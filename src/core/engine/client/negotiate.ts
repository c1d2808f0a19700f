import type { CallOptions, EngineServer } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { EngineConnection } from './engineConnection.ts';

/** The newest version whose answers we know; engines answer newer clients' versions too. */
export const NEWEST_API = '1.51';
/** Engine 19.03. Older ones miss what the prune preview and exec need. */
export const OLDEST_API = '1.40';

interface ApiVersionAnswer {
  readonly Version?: string;
  readonly ApiVersion?: string;
  readonly MinAPIVersion?: string;
  readonly Os?: string;
  readonly Arch?: string;
  readonly Components?: readonly { readonly Name?: string }[] | null;
}

/** Agrees on the version with the engine and sets it on the connection. */
export async function negotiate(
  connection: EngineConnection,
  options: CallOptions,
): Promise<EngineServer> {
  const ping = await connection.head({ method: 'GET', path: '/_ping' }, options);
  const offered = headerText(ping.headers['api-version']);
  connection.apiVersion = chooseVersion(offered);
  const answer = (await connection.json({ method: 'GET', path: '/version' }, options)) as
    ApiVersionAnswer | undefined;
  const podman =
    ping.headers['libpod-api-version'] !== undefined ||
    answer?.Components?.some(({ Name }) => Name === 'Podman Engine') === true;
  return {
    version: answer?.Version ?? '',
    apiVersion: connection.apiVersion,
    operatingSystem: answer?.Os ?? headerText(ping.headers['ostype']) ?? '',
    architecture: answer?.Arch ?? '',
    product: podman ? 'podman' : 'docker',
  };
}

/** @throws EngineError of kind `apiTooOld` for an engine that speaks no version we know. */
export function chooseVersion(offered: string | undefined): string {
  if (offered === undefined || !/^\d+\.\d+$/.test(offered)) {
    throw new EngineError('engineFault', 'What answers there is not a container engine.');
  }
  if (compareVersions(offered, OLDEST_API) < 0) {
    const message = `The engine speaks API ${offered}; ${OLDEST_API} (Docker 19.03) or newer is needed.`;
    throw new EngineError('apiTooOld', message);
  }
  return compareVersions(offered, NEWEST_API) < 0 ? offered : NEWEST_API;
}

/** Negative when a is older than b: `1.9` is older than `1.41`. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

function headerText(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}
