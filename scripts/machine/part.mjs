import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { withLock } from './lock.mjs';

const marker = '.installed';

/**
 * Gives the folder of an installed part, and installs it when it is missing. A part is complete or absent: it is built in a
 * sibling folder and renamed at the end.
 *
 * @param {string} name
 * @param {string} version changing it installs anew beside the old one
 * @param {(folder: string) => Promise<void>} install fills an empty folder
 * @returns {Promise<string>} absolute path
 */
export async function ensurePart(name, version, install) {
  const folder = cacheFolder('parts', `${name}-${version}`);
  if (await exists(join(folder, marker))) return folder;
  return withLock(`${folder}.lock`, async () => {
    if (await exists(join(folder, marker))) return folder;
    console.error(`Installing ${name} ${version} into the cache…`);
    const building = `${folder}.building`;
    await rm(building, { recursive: true, force: true });
    await mkdir(building, { recursive: true });
    await install(building);
    await writeFile(join(building, marker), '');
    await rm(folder, { recursive: true, force: true });
    await rename(building, folder);
    return folder;
  });
}

/**
 * @param {string} path
 * @returns {Promise<boolean>}
 */
export async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
