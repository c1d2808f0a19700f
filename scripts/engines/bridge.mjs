import { join } from 'node:path';
import { livePidIn, isAlive } from '../machine/processes.mjs';
import { run } from '../machine/run.mjs';
import { engineRequest } from './engineRequest.mjs';

/**
 * @typedef {object} Bridge
 * @property {string} name
 * @property {string} pool addresses for the engine's further networks
 */

const prefix = 'stevedore';
const firstNet = 180;
const lastNet = 250;
/** Engines with a way outside keep their data, and with it the addresses of their networks: they come back to this range. */
const lastingNet = 251;

/**
 * Makes a network bridge for one engine, with addresses that no other interface has, so that several engines run side by
 * side. Bridges of engines that have died are removed on the way.
 *
 * @param {string} folder the engine's folder: the bridge belongs to it
 * @param {boolean} outside give what hangs on it a way to the network outside
 * @returns {Promise<Bridge>}
 */
export async function createBridge(folder, outside) {
  const links = await listLinks();
  for (const link of links) {
    if (link.name.startsWith(prefix) && !(await isInUse(link.alias))) await removeBridge(link.name);
  }
  const addresses = await run('ip', ['-4', 'addr']);
  const nets = Array.from({ length: lastNet - firstNet + 1 }, (_, index) => firstNet + index);
  for (const net of outside ? [lastingNet, ...nets] : nets) {
    if (addresses.includes(` 10.${net}.`)) continue;
    const name = `${prefix}${net}`;
    try {
      await run('ip', ['link', 'add', name, 'type', 'bridge']);
    } catch (error) {
      if (/File exists/.test(String(error))) continue;
      throw error;
    }
    await run('ip', ['link', 'set', name, 'alias', `${process.pid} ${folder}`]);
    await run('ip', ['addr', 'add', `10.${net}.0.1/24`, 'dev', name]);
    await run('ip', ['link', 'set', name, 'up']);
    if (outside) await run('iptables', ['-t', 'nat', '-A', ...masquerade(name)]);
    return { name, pool: `base=10.${net}.128.0/17,size=24` };
  }
  throw new Error('No free address range is left for an engine of the tests.');
}

/** @param {string} name */
export async function removeBridge(name) {
  await run('ip', ['link', 'delete', name]).catch(() => undefined);
  if (name.startsWith(prefix)) {
    await run('iptables', ['-t', 'nat', '-D', ...masquerade(name)]).catch(() => undefined);
  }
}

/** @param {string} name */
function masquerade(name) {
  const range = `10.${name.slice(prefix.length)}.0.0/16`;
  return ['POSTROUTING', '-s', range, '!', '-d', range, '-j', 'MASQUERADE'];
}

/**
 * The bridges of the networks that users of an engine have made: it leaves them behind when it stops.
 *
 * @param {string} socketPath
 * @returns {Promise<string[]>}
 */
export async function networkBridges(socketPath) {
  /** @type {{ Id: string, Name: string, Driver: string, Options?: Record<string, string> }[]} */
  const networks = await engineRequest(socketPath, 'GET', '/networks').catch(() => []);
  return networks
    .filter((network) => network.Driver === 'bridge' && network.Name !== 'bridge')
    .map(
      ({ Id, Options }) => Options?.['com.docker.network.bridge.name'] ?? `br-${Id.slice(0, 12)}`,
    );
}

async function listLinks() {
  /** @type {{ ifname: string, ifalias?: string }[]} */
  const links = JSON.parse((await run('ip', ['-json', 'link', 'show', 'type', 'bridge'])) || '[]');
  return links.map((link) => ({ name: link.ifname, alias: link.ifalias ?? '' }));
}

/**
 * A bridge just made has a living maker; one in use has a living engine.
 *
 * @param {string} alias `<pid of the maker> <folder of the engine>`
 */
async function isInUse(alias) {
  const space = alias.indexOf(' ');
  if (space < 0) return true;
  if (await isAlive(Number(alias.slice(0, space)))) return true;
  return (await livePidIn(join(alias.slice(space + 1), 'pid'))) !== undefined;
}
