import { spawn } from 'node:child_process';
import { stopProcess } from '../machine/processes.mjs';
import { run } from '../machine/run.mjs';
import { waitFor } from '../machine/waitFor.mjs';

/**
 * @typedef {object} NetworkSpace
 * @property {number} pid of the process that keeps the space: it ends with this process, and the space with it
 * @property {(command: string, ...args: string[]) => Promise<string>} run there; resolves with what the command printed
 * @property {() => Promise<void>} stop takes its interfaces along, once nothing else lives there
 */

/**
 * A network and a host name of its own, as another machine would have.
 *
 * @param {string} hostname
 * @returns {Promise<NetworkSpace>}
 */
export async function createNetworkSpace(hostname) {
  const keeper = ['--pdeathsig', 'KILL', 'unshare', '--net', '--uts', 'sleep', 'infinity'];
  const child = spawn('setpriv', keeper, { stdio: 'ignore', detached: true });
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const pid = child.pid ?? 0;
  const inside = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
    run('nsenter', [...spaceOf(pid), command, ...args]);
  // Until the keeper has left our own, commands would change those.
  for (const space of ['net', 'uts']) {
    const own = await run('readlink', [`/proc/self/ns/${space}`]);
    await waitFor(
      'a network of its own',
      async () => (await inside('readlink', `/proc/self/ns/${space}`)) !== own,
    );
  }
  await inside('hostname', hostname);
  await inside('ip', 'link', 'set', 'lo', 'up');
  return { pid, run: inside, stop: () => stopProcess(pid, { signal: 'SIGKILL' }) };
}

/**
 * @param {number} pid
 * @returns {string[]} what nsenter is told to join that process
 */
export function spaceOf(pid) {
  return [`--net=/proc/${pid}/ns/net`, `--uts=/proc/${pid}/ns/uts`];
}

/**
 * Joins two networks by a cable.
 *
 * @param {readonly [NetworkSpace, NetworkSpace]} spaces
 * @param {readonly [string, string]} addresses of its two ends, in one network of 24 bits
 */
export async function joinSpaces([left, right], addresses) {
  // Made inside, so that no name of an interface meets another's.
  const peer = ['type', 'veth', 'peer', 'name', 'wire', 'netns', String(right.pid)];
  await left.run('ip', 'link', 'add', 'wire', ...peer);
  for (const [index, space] of [left, right].entries()) {
    await space.run('ip', 'addr', 'add', `${addresses[index]}/24`, 'dev', 'wire');
    await space.run('ip', 'link', 'set', 'wire', 'up');
  }
}
