import { readFile } from 'node:fs/promises';
import { waitFor } from './waitFor.mjs';

/**
 * @param {number} pid
 * @returns {Promise<boolean>} false for a process that has ended, even when nobody has collected it yet
 */
export async function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return !/^\) [ZX]/.test(stat.slice(stat.lastIndexOf(')')));
  } catch {
    return process.platform !== 'linux';
  }
}

/**
 * Asks a process to end, and ends it by force when it does not.
 *
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, patienceMs?: number }} [options]
 */
export async function stopProcess(pid, options = {}) {
  const gone = async () => !(await isAlive(pid));
  if (await gone()) return;
  signalProcess(pid, options.signal ?? 'SIGTERM');
  try {
    await waitFor(`process ${pid} to end`, gone, { timeoutMs: options.patienceMs ?? 20_000 });
  } catch {
    signalProcess(pid, 'SIGKILL');
    await waitFor(`process ${pid} to be killed`, gone, { timeoutMs: 10_000 });
  }
}

/**
 * @param {number} pid negative for a process group
 * @param {NodeJS.Signals} signal
 */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended in between: what we wanted.
  }
}

/**
 * @param {string} file holding one process id
 * @returns {Promise<number | undefined>} the id when that process lives
 */
export async function livePidIn(file) {
  try {
    const pid = Number.parseInt(await readFile(file, 'utf8'), 10);
    return pid > 0 && (await isAlive(pid)) ? pid : undefined;
  } catch {
    return undefined;
  }
}
