import { readdir, readFile } from 'node:fs/promises';
import { waitFor } from '../scripts/machine/waitFor.mjs';

/** Of Linux, whose clock tick for `/proc` is 10 ms everywhere. */
const TICK_MS = 10;
const WINDOW_MS = 500;
/** Quiet windows in a row before a process counts as idle. */
const QUIET_WINDOWS = 4;

/** @returns {Promise<number>} process id of the one extension host below this process */
export function findExtensionHost() {
  return waitFor('the extension host', async () => {
    const parents = await parentsOfAll();
    const below = [process.pid];
    for (const pid of below) {
      for (const child of childrenIn(parents, pid)) below.push(child);
    }
    for (const pid of below) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('--type=extensionHost')) return pid;
    }
    return undefined;
  });
}

/**
 * @param {number} pid
 * @returns {Promise<number>} resident memory in bytes
 */
export async function residentMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/**
 * @param {number} pid
 * @returns {Promise<number[]>} process ids of its direct children
 */
export async function childrenOf(pid) {
  return childrenIn(await parentsOfAll(), pid);
}

/**
 * Waits until a process uses next to no processor time (5 % of a core at most) for two seconds.
 *
 * @param {number} pid
 */
export async function whenIdle(pid) {
  let before = await processorTime(pid);
  let quiet = 0;
  await waitFor(
    'the extension host to be idle',
    async () => {
      const now = await processorTime(pid);
      quiet = now - before <= WINDOW_MS * 0.05 ? quiet + 1 : 0;
      before = now;
      return quiet > QUIET_WINDOWS;
    },
    { timeoutMs: 120_000, intervalMs: WINDOW_MS },
  );
}

/** @param {number} pid */
async function processorTime(pid) {
  const [, user, system] = await afterName(pid, 11, 12);
  return ((user ?? 0) + (system ?? 0)) * TICK_MS;
}

/** @returns {Promise<Map<number, number>>} parent by process id */
async function parentsOfAll() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map((pid) =>
      // One that has ended in between has no parent any more.
      afterName(pid, 1).then(
        ([, parent]) => /** @type {const} */ ([pid, parent ?? 0]),
        () => /** @type {const} */ ([pid, 0]),
      ),
    ),
  );
  return new Map(pairs);
}

/** @param {ReadonlyMap<number, number>} parents @param {number} pid */
function childrenIn(parents, pid) {
  return [...parents].filter(([, parent]) => parent === pid).map(([child]) => child);
}

/**
 * Fields of `/proc/<pid>/stat`, counted from the state, since the name before it may hold blanks.
 *
 * @param {number} pid
 * @param {number[]} fields
 */
async function afterName(pid, ...fields) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [pid, ...fields.map((field) => Number(values[field]))];
}
