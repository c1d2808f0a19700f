import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type {
  ConfigurationFiles,
  HadolintPlaces,
} from '../../core/dockerfile/config/configurationFiles.ts';

/** Configuration files on disk, by absolute path. */
export const nodeConfigurationFiles: ConfigurationFiles = {
  read: async (file) => {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  join: (folder, name) => path.join(folder, name),
  parent: (location) => {
    const parent = path.dirname(location);
    return parent === location ? undefined : parent;
  },
  relative: (folder, file) => path.relative(folder, file).replaceAll(path.sep, '/'),
};

/** Where hadolint keeps its configuration on this machine. */
export function hadolintPlaces(environment: Readonly<NodeJS.ProcessEnv>): HadolintPlaces {
  const home = homedir();
  const config = environment['XDG_CONFIG_HOME'];
  return {
    home,
    config: config === undefined || config === '' ? path.join(home, '.config') : config,
  };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
