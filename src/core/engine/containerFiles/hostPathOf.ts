import { posix } from 'node:path';
import type { ContainerMount } from '../../model/containerRecord.ts';

/**
 * The path on the engine's machine of something in a bind mount; undefined for what lies in the container itself, or in
 * another kind of mount.
 *
 * @param path without links
 */
export function hostPathOf(path: string, mounts: readonly ContainerMount[]): string | undefined {
  const [nearest] = mounts
    .filter(({ destination }) => isInside(path, destination))
    .toSorted((a, b) => b.destination.length - a.destination.length);
  if (nearest?.type !== 'bind') return undefined;
  return posix.join(nearest.source, posix.relative(nearest.destination, path));
}

function isInside(path: string, folder: string): boolean {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path === folder || path.startsWith(prefix);
}
