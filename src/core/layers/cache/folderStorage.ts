import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CacheStorage, StoredEntry } from './layerCache.ts';

/** Keeps cache entries as files. Several processes may share the folder: an entry is whole or not there. */
export function folderStorage(folder: string): CacheStorage {
  const at = (name: string) => path.join(folder, name);
  return {
    list: async () => {
      const names = await readdir(folder).catch(() => []);
      const entries = await Promise.all(names.map((name) => entryAt(at(name), name)));
      return entries.filter((entry) => entry !== undefined);
    },
    read: async (name) => {
      const bytes = await readFile(at(name)).catch(() => undefined);
      const now = new Date();
      if (bytes !== undefined) await utimes(at(name), now, now).catch(() => undefined);
      return bytes;
    },
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      const part = at(`${name}.${process.pid}.part`);
      await writeFile(part, bytes);
      await rename(part, at(name));
    },
    remove: (name) => rm(at(name), { force: true }),
  };
}

async function entryAt(file: string, name: string): Promise<StoredEntry | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  return { name, bytes: found.size, usedAt: found.mtimeMs };
}
