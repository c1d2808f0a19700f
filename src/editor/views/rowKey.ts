import type { Row } from './row.ts';

/**
 * What a row is remembered by when it is pinned or hidden: names rather than ids, so that a container made anew or an
 * image built again keeps its place. Undefined for rows that can be neither.
 */
export function rowKey(row: Row): string | undefined {
  switch (row.kind) {
    case 'containerGroup':
    case 'imageGroup':
    case 'volumeGroup':
    case 'networkGroup':
      return row.id;
    case 'container':
      return `container/${row.container.name}`;
    case 'image':
      return `image/${row.reference ?? row.image.id}`;
    case 'volume':
      return `volume/${row.volume.name}`;
    case 'network':
      return `network/${row.network.name}`;
    default:
      return undefined;
  }
}
