import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../machine/cacheFolder.mjs';
import { livePidIn } from '../machine/processes.mjs';

const ownerFile = 'owner';

/**
 * Makes an empty folder for something that runs, and removes the folders of runs that have died. The path is short: a unix
 * socket's may have 107 bytes at most.
 *
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function runFolder(name) {
  const base = cacheFolder('run');
  await mkdir(base, { recursive: true });
  for (const entry of await readdir(base)) {
    const folder = join(base, entry);
    const used =
      (await livePidIn(join(folder, ownerFile))) ?? (await livePidIn(join(folder, 'pid')));
    if (used === undefined)
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
  for (let attempt = 1; ; attempt++) {
    const folder = join(base, `${name}-${process.pid}-${attempt}`);
    try {
      await mkdir(folder);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') continue;
      throw error;
    }
    await writeFile(join(folder, ownerFile), String(process.pid));
    return folder;
  }
}
