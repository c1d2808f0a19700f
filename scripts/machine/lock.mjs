import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './processes.mjs';

/**
 * Runs `task` while holding a lock file, so that two runs on one machine never install the same thing at once. The lock of a
 * process that has died is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function withLock(file, task) {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await tryLock(file))) {
    const owner = await ownerOf(file);
    if (owner !== undefined && !(await isAlive(owner))) {
      await breakLock(file, owner);
    } else {
      if (!told) console.error(`Waiting for process ${owner ?? '?'}, which holds ${file}`);
      told = true;
      await delay(200);
    }
  }
  try {
    return await task();
  } finally {
    await rm(file, { force: true });
  }
}

/** @param {string} file */
async function tryLock(file) {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
async function ownerOf(file) {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/**
 * Renaming is atomic: of two processes that find the same dead owner only one gets the file.
 *
 * @param {string} file
 * @param {number} deadOwner
 */
async function breakLock(file, deadOwner) {
  const aside = `${file}.${randomUUID()}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const taken = await ownerOf(aside);
  if (taken !== undefined && taken !== deadOwner && (await isAlive(taken))) {
    // Somebody else broke the lock and took it between our two looks: give it back.
    await rename(aside, file);
    return;
  }
  await rm(aside, { force: true });
}
