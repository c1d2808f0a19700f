import type { ContainerDetails } from '../../core/engine/containerDetails.ts';

/** Whether the engine would refuse to write at the path: in a read-only mount, or a read-only root file system. */
export function isReadOnly(
  path: string,
  { mounts, security }: Pick<ContainerDetails, 'mounts' | 'security'>,
): boolean {
  const [nearest] = mounts
    .filter(({ destination }) => path === destination || path.startsWith(`${destination}/`))
    .toSorted((a, b) => b.destination.length - a.destination.length);
  return nearest?.readOnly ?? security.readOnlyRootfs;
}
