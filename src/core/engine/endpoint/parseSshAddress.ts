import { EngineError } from '../engineError.ts';
import type { EngineTransport } from '../engineEndpoint.ts';

/** Options of the docker CLI, and a heartbeat that ends connections whose peer has vanished. */
const OPTIONS = ['-o', 'ConnectTimeout=30', '-o', 'ServerAliveInterval=30', '-T'];

/**
 * `ssh://[user@]host[:port][/path/to/docker.sock]`
 *
 * @throws EngineError `badContext`
 */
export function parseSshAddress(address: string): EngineTransport {
  const url = URL.parse(address);
  if (url === null || url.hostname === '') throw unusable('it names no host');
  if (url.password !== '') throw unusable('it holds a password; ssh wants a key or an agent');
  if (url.search !== '' || url.hash !== '') throw unusable('it has more after the path');
  const host = decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, '$1');
  const socket = decodeURIComponent(url.pathname).replace(/^\/$/, '');
  return {
    kind: 'ssh',
    host,
    sshArgs: [
      ...(url.username === '' ? [] : ['-l', decodeURIComponent(url.username)]),
      ...(url.port === '' ? [] : ['-p', url.port]),
      ...OPTIONS,
      '--',
      host,
    ],
    remoteCommand: [
      'docker',
      ...(socket === '' ? [] : ['--host', quoteForShell(`unix://${socket}`)]),
      'system',
      'dial-stdio',
    ],
  };
}

/** ssh joins its arguments with spaces, and the remote login shell reads the result. */
function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

function unusable(reason: string): EngineError {
  return new EngineError(
    'badContext',
    `The engine's ssh address cannot be used: ${reason}. Give it as ssh://user@host or ssh://user@host:port.`,
  );
}
