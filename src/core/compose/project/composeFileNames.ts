import { baseName, parentFolder, resolvePath } from '../text/paths.ts';
import type { ComposeFiles } from './composeFiles.ts';

/** The best first, as compose looks for them. */
export const composeFileNames = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
] as const;

export const overrideFileNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
] as const;

/** Tells a compose file by its name: `compose.yaml`, `docker-compose.prod.yml`, `compose-dev.yaml`… */
export function isComposeFileName(name: string): boolean {
  return /^(?:docker-|podman-)?compose(?:[.-][^\\/]*)?\.ya?ml$/i.test(name);
}

/** The files that compose takes when it is told nothing: of this folder or the nearest above it. */
export async function findDefaultFiles(
  files: ComposeFiles,
  folder: string,
): Promise<readonly string[]> {
  for (let at = folder; ; at = parentFolder(at)) {
    const main = await firstOf(files, at, composeFileNames);
    if (main !== undefined) {
      const override = await firstOf(files, at, overrideFileNames);
      return override === undefined ? [main] : [main, override];
    }
    if (parentFolder(at) === at) return [];
  }
}

/**
 * The files to judge one file with: a project's default files together; any other file (`compose.prod.yaml`) over the
 * default one beside it, as it would be given with `-f`.
 */
export async function findFilesFor(files: ComposeFiles, path: string): Promise<readonly string[]> {
  const folder = parentFolder(path);
  const main = await firstOf(files, folder, composeFileNames);
  const override = await firstOf(files, folder, overrideFileNames);
  const isDefault = path === main || path === override;
  if (isDefault) return [main, override].filter((file) => file !== undefined);
  const isMainKind = composeFileNames.some((name) => name === baseName(path));
  return main === undefined || isMainKind ? [path] : [main, path];
}

async function firstOf(
  files: ComposeFiles,
  folder: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    const path = resolvePath(folder, name);
    if ((await files.find(path)) === 'file') return path;
  }
  return undefined;
}
