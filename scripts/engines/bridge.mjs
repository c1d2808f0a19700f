import { join } from 'node:path';
import { livePidIn, isAlive } from '../machine/processes.mjs';
import { run } from '../machine/run.mjs';

/**
 * @typedef {object} Bridge
 * @property {string} name
 * @property {string} pool addresses for the engine's further networks
 */

const prefix = 'stevedore';
const firstNet = 180;
const lastNet = 250;

/**
 * Makes a network bridge for one engine, with addresses that no other interface has, so that several engines run side by
 * side. Bridges of engines that have died are removed on the way.
 *
 * @param {string} folder the engine's folder: the bridge belongs to it
 * @returns {Promise<Bridge>}
 */
export async function createBridge(folder) {
  const links = await listLinks();
  for (const link of links) {
    if (link.name.startsWith(prefix) && !(await isInUse(link.alias))) await removeBridge(link.name);
  }
  const addresses = await run('ip', ['-4', 'addr']);
  for (let net = firstNet; net <= lastNet; net++) {
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
    return { name, pool: `base=10.${net}.128.0/17,size=24` };
  }
  throw new Error('No free address range is left for an engine of the tests.');
}

/** @param {string} name */
export async function removeBridge(name) {
  await run('ip', ['link', 'delete', name]).catch(() => undefined);
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
