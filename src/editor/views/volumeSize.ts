import { formatBytes } from '../../core/model/formatBytes.ts';
import type { Volumes } from '../host/volumes.ts';
import type { Row } from './row.ts';

/** The size of a volume, where it has been measured and has not changed since. */
export function volumeSize(row: Row, { sizes }: Pick<Volumes, 'sizes'>): readonly string[] {
  const measured = row.kind === 'volume' ? sizes.get(row.volume.name) : undefined;
  return measured === undefined ? [] : [formatBytes(measured.bytes)];
}
