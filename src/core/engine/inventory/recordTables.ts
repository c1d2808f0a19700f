import type { ContainerRecord } from '../../model/containerRecord.ts';
import type { ImageRecord } from '../../model/imageRecord.ts';
import type { NetworkRecord } from '../../model/networkRecord.ts';
import type { VolumeRecord } from '../../model/volumeRecord.ts';
import { createRecordTable, type RecordTable } from './recordTable.ts';
import { keepStateSince } from './stateSince.ts';

export interface RecordTables {
  readonly containers: RecordTable<ContainerRecord>;
  readonly images: RecordTable<ImageRecord>;
  readonly volumes: RecordTable<VolumeRecord>;
  readonly networks: RecordTable<NetworkRecord>;
}

export function createRecordTables(onChange: () => void): RecordTables {
  return {
    containers: createRecordTable({
      keyOf: (container) => container.id,
      reconcile: (held, fresh) => keepStateSince(held, fresh, Date.now() / 1000),
      onChange,
    }),
    images: createRecordTable({ keyOf: (image) => image.id, onChange }),
    volumes: createRecordTable({ keyOf: (volume) => volume.name, onChange }),
    networks: createRecordTable({ keyOf: (network) => network.id, onChange }),
  };
}

export function clearTables({ containers, images, volumes, networks }: RecordTables): void {
  containers.clear();
  images.clear();
  volumes.clear();
  networks.clear();
}
