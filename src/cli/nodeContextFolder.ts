import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ContextChild, ContextFolder } from '../core/buildContext/contextFolder.ts';

/** The files of a build context on disk. What cannot be read counts as empty. */
export function nodeContextFolder(root: string): ContextFolder {
  return {
    list: async (folder) => {
      const found = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
        (): Dirent[] => [],
      );
      return found.flatMap(toChild);
    },
    fileBytes: async (file) => {
      const stats = await lstat(path.join(root, file)).catch(() => undefined);
      return stats?.isFile() === true ? stats.size : 0;
    },
    readText: (file) => readFile(path.join(root, file), 'utf8').catch(() => undefined),
  };
}

/** Sockets, pipes and devices are never sent. */
function toChild(entry: Dirent): readonly ContextChild[] {
  const { name } = entry;
  if (entry.isDirectory()) return [{ name, kind: 'directory' }];
  if (entry.isSymbolicLink()) return [{ name, kind: 'link' }];
  return entry.isFile() ? [{ name, kind: 'file' }] : [];
}
