import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import { containersByImage, containersByNetwork, containersByVolume } from './containerUsers.ts';
import { naturalKey, sortByKey } from './naturalOrder.ts';
import type { ContainerUseRow, ImageRow, NetworkRow, Row, VolumeRow } from './row.ts';
import type { RowSource } from './rowSource.ts';

/** An image's other tags, then the containers made from it, then what it consists of. */
export function imageChildren(row: ImageRow, { containers }: RowSource): readonly Row[] {
  const { image } = row;
  const tags = image.tags.filter((tag) => tag !== row.reference);
  return [
    ...tags.map((reference): Row => {
      return { kind: 'tag', id: `${row.id}/tag/${reference}`, imageId: image.id, reference };
    }),
    ...byName(containersByImage(containers).get(image.id)).map((container) =>
      toUse(row.id, container, { kind: 'image' }),
    ),
    ...(['layers', 'files'] as const).map((part): Row => {
      return { kind: 'imageContent', id: `${row.id}/${part}`, imageId: image.id, part };
    }),
  ];
}

/** The containers that mount the volume, each with where. */
export function volumeChildren(row: VolumeRow, { containers }: RowSource): readonly Row[] {
  const { name } = row.volume;
  return byName(containersByVolume(containers).get(name)).flatMap((container) => {
    const mount = container.mounts.find(({ type, source }) => type === 'volume' && source === name);
    return mount === undefined ? [] : [toUse(row.id, container, { kind: 'volume', mount })];
  });
}

/** The containers attached to the network, each with its addresses. */
export function networkChildren(row: NetworkRow, { containers }: RowSource): readonly Row[] {
  const { id, name } = row.network;
  const users = containersByNetwork(containers);
  return byName(users.get(id) ?? users.get(name)).flatMap((container) => {
    const network = container.networks.find(
      (attached) => attached.networkId === id || attached.name === name,
    );
    return network === undefined ? [] : [toUse(row.id, container, { kind: 'network', network })];
  });
}

function toUse(
  parentId: string,
  container: ContainerRecord,
  use: ContainerUseRow['use'],
): ContainerUseRow {
  return { kind: 'containerUse', id: `${parentId}/container/${container.id}`, container, use };
}

function byName(containers: readonly ContainerRecord[] | undefined): readonly ContainerRecord[] {
  return sortByKey(containers ?? [], ({ name }) => [naturalKey(name), name]);
}
