import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { spaceOf } from './networkSpace.mjs';

/**
 * @typedef {object} IsolatedOptions
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {boolean} [detached] keep it running when this process ends; otherwise the kernel ends it with us
 * @property {boolean} [network] give it a network of its own
 * @property {number} [networkOf] let it live in the network space that this process keeps
 * @property {Record<string, string>} [binds] paths to cover with others, seen by the process alone
 */

const setUp = `
ip link set lo up || exit 125
while [ "$1" != -- ]; do
  mkdir -p "$1" 2>/dev/null
  mount --bind "$2" "$1" || exit 125
  shift 2
done
shift
exec "$@"
`;

/**
 * Starts a daemon in a mount namespace of its own: its mounts are gone when it is, and it cannot mix with a daemon of the
 * same kind that the machine runs. The process id is the daemon's.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {IsolatedOptions} options
 */
export async function startIsolated(command, args, options) {
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = await open(options.logFile, 'a');
  const binds = Object.entries(options.binds ?? {}).flat();
  const unshare = ['unshare', '--mount', '--propagation', 'private'];
  if (options.network) unshare.push('--net');
  const inner = [...unshare, 'sh', '-c', setUp, 'sh', ...binds, '--', command, ...args];
  const enter = options.networkOf ? ['nsenter', ...spaceOf(options.networkOf)] : [];
  const line = [
    ...enter,
    ...(options.detached ? [] : ['setpriv', '--pdeathsig', 'TERM']),
    ...inner,
  ];
  const [first = '', ...rest] = line;
  try {
    const child = spawn(first, rest, {
      env: options.env,
      cwd: '/',
      stdio: ['ignore', log.fd, log.fd],
      // Ctrl+C in a terminal goes to the whole group: the daemons are stopped by us, in order.
      detached: true,
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/**
 * @param {string} folder
 * @returns {string} where the log of its daemon is
 */
export function logFileIn(folder) {
  return join(folder, 'log');
}
