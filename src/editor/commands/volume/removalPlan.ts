import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import { isVolumeHelper } from '../../../core/model/volumeHelperLabel.ts';

/** Volumes that can go, and those that containers, running or not, still hold: the engine keeps the latter. */
export interface VolumeRemovalPlan {
  readonly removable: readonly string[];
  readonly held: readonly { readonly name: string; readonly users: readonly string[] }[];
}

export function planVolumeRemoval(
  names: readonly string[],
  containers: readonly ContainerRecord[],
): VolumeRemovalPlan {
  const usersOf = (name: string) =>
    containers
      .filter(
        (container) =>
          // A container of ours, that only shows the files, goes with the volume.
          !isVolumeHelper(container) &&
          container.mounts.some(({ type, source }) => type === 'volume' && source === name),
      )
      .map((container) => container.name);
  const found = names.map((name) => ({ name, users: usersOf(name) }));
  return {
    removable: found.filter(({ users }) => users.length === 0).map(({ name }) => name),
    held: found.filter(({ users }) => users.length > 0),
  };
}
