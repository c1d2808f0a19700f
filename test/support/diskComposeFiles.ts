import { readFile, stat } from 'node:fs/promises';
import type { ComposeFiles } from '../../src/core/compose/project/composeFiles.ts';

/** The files of this machine. */
export const diskComposeFiles: ComposeFiles = {
  read: (path) => readFile(path, 'utf8').catch(() => undefined),
  find: async (path) => {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
  },
};
