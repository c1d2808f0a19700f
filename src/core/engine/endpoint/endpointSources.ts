import { constants } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** Everything that decides on the endpoint, so that tests and other hosts can bring their own. */
export interface EndpointSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeDirectory: string;
  /** Undefined where there is no such thing (Windows). */
  readonly userId: number | undefined;
  readonly files: EndpointFiles;
}

export interface EndpointFiles {
  /** Undefined when there is no such file; rejects when it cannot be read. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Names of the entries; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  exists(file: string): Promise<boolean>;
}

export function localSources(): EndpointSources {
  return {
    env: process.env,
    platform: process.platform,
    homeDirectory: homedir(),
    userId: process.getuid?.(),
    files: localFiles,
  };
}

export const localFiles: EndpointFiles = {
  read: (file) => readFile(file).catch(unlessMissing(undefined)),
  list: (folder) => readdir(folder).catch(unlessMissing([])),
  exists: (file) =>
    access(file, constants.F_OK).then(
      () => true,
      // What may not be looked at may well be there: the connection will tell.
      (error: unknown) => !isMissing(error),
    ),
};

/** `DOCKER_CONFIG`, or `.docker` in the home directory. */
export function configFolder({ env, homeDirectory, platform }: EndpointSources): string {
  return env['DOCKER_CONFIG'] || pathOf(platform).join(homeDirectory, '.docker');
}

export function pathOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === 'win32' ? path.win32 : path.posix;
}

function unlessMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error)) return fallback;
    throw error;
  };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
