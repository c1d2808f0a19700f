import { EngineError } from '../engineError.ts';
import type { EngineTransport, TlsMaterial } from '../engineEndpoint.ts';
import { parseSshAddress } from './parseSshAddress.ts';

export const DEFAULT_SOCKET = '/var/run/docker.sock';
export const DEFAULT_PIPE = '//./pipe/docker_engine';

const PLAIN_PORT = 2375;
const TLS_PORT = 2376;

/** The address that stands for "nothing configured". */
export function defaultAddress(platform: NodeJS.Platform): string {
  return platform === 'win32' ? `npipe://${DEFAULT_PIPE}` : `unix://${DEFAULT_SOCKET}`;
}

/**
 * An address as `DOCKER_HOST` and contexts write it. Without a scheme it is TCP.
 *
 * @throws EngineError `badContext`
 */
export function parseAddress(address: string, tls: TlsMaterial | undefined): EngineTransport {
  const trimmed = address.trim();
  const split = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(trimmed);
  const scheme = split?.[1]?.toLowerCase() ?? 'tcp';
  const rest = split?.[2] ?? trimmed;
  switch (scheme) {
    case 'unix':
      return { kind: 'socket', path: rest || DEFAULT_SOCKET };
    case 'npipe':
      return { kind: 'pipe', path: rest || DEFAULT_PIPE };
    case 'ssh':
      return parseSshAddress(trimmed);
    case 'tcp':
      return parseTcp(rest, trimmed, tls);
    case 'http':
      return parseTcp(rest, trimmed, undefined);
    case 'https':
      return parseTcp(rest, trimmed, tls ?? { verify: true });
    default:
      throw unusable(address, `"${scheme}://" is not supported`);
  }
}

function parseTcp(rest: string, address: string, tls: TlsMaterial | undefined): EngineTransport {
  const url = URL.parse(`tcp://${/^(:|\/|$)/.test(rest) ? `localhost${rest}` : rest}`);
  if (url === null || url.hostname === '') throw unusable(address, 'it names no host');
  if (url.username !== '' || url.password !== '') throw unusable(address, 'it holds a user');
  return {
    kind: 'tcp',
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (tls === undefined ? PLAIN_PORT : TLS_PORT) : Number(url.port),
    basePath: url.pathname.replace(/\/+$/, ''),
    ...(tls === undefined ? {} : { tls }),
  };
}

function unusable(address: string, reason: string): EngineError {
  return new EngineError(
    'badContext',
    `The engine's address "${address}" cannot be used: ${reason}. Give it as unix:///path, tcp://host:port or ssh://user@host.`,
  );
}
