import type { ContainerRecord } from '../../../../../src/core/model/containerRecord.ts';
import type { ImageRecord } from '../../../../../src/core/model/imageRecord.ts';
import type { VolumeRecord } from '../../../../../src/core/model/volumeRecord.ts';

export function sampleContainer(id: string, more: Partial<ContainerRecord> = {}): ContainerRecord {
  return {
    id,
    name: `name-${id}`,
    image: 'busybox:1.35',
    imageId: 'sha256:1',
    command: 'sleep 1000',
    state: 'created',
    createdAt: 1_700_000_000,
    ports: [],
    mounts: [],
    networks: [],
    networkMode: 'bridge',
    labels: {},
    ...more,
  };
}

export function sampleImage(id: string, tags: readonly string[] = []): ImageRecord {
  return { id, tags, digests: [], size: 1, createdAt: 1_700_000_000, labels: {} };
}

export function sampleVolume(name: string, more: Partial<VolumeRecord> = {}): VolumeRecord {
  return { name, driver: 'local', mountpoint: `/v/${name}`, labels: {}, anonymous: false, ...more };
}
