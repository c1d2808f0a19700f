import type { Row } from './row.ts';

/** The id under which an action on the row's object is pending: that of the engine, or a volume's name. */
export function rowObjectId(row: Row): string | undefined {
  switch (row.kind) {
    case 'container':
    case 'containerUse':
      return row.container.id;
    case 'image':
      return row.image.id;
    case 'volume':
      return row.volume.name;
    case 'network':
      return row.network.id;
    default:
      return undefined;
  }
}
