import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { isVolumeHelper } from '../../core/model/volumeHelperLabel.ts';
import type { RowSource } from './rowSource.ts';

/** Containers by the key of what they use, in the order of their names where it matters. */
export type Users = ReadonlyMap<string, readonly ContainerRecord[]>;

export function containersByImage(containers: RowSource['containers']): Users {
  return index(containers, (container) => [container.imageId]);
}

export function containersByVolume(containers: RowSource['containers']): Users {
  return index(containers, (container) =>
    // A container of ours that shows the files is no user.
    isVolumeHelper(container)
      ? []
      : container.mounts.flatMap((mount) => (mount.type === 'volume' ? [mount.source] : [])),
  );
}

/** By network id and, since a container that has never run knows only that, by network name. */
export function containersByNetwork(containers: RowSource['containers']): Users {
  return index(containers, (container) =>
    container.networks.map((network) =>
      network.networkId === '' ? network.name : network.networkId,
    ),
  );
}

function index(
  containers: RowSource['containers'],
  keysOf: (container: ContainerRecord) => readonly string[],
): Users {
  const users = new Map<string, ContainerRecord[]>();
  for (const container of containers.values()) {
    for (const key of new Set(keysOf(container))) {
      const list = users.get(key);
      if (list) list.push(container);
      else users.set(key, [container]);
    }
  }
  return users;
}
