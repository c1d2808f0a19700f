import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';
import type { ImageRecord } from '../../../../src/core/model/imageRecord.ts';
import type { NetworkRecord } from '../../../../src/core/model/networkRecord.ts';
import type { VolumeRecord } from '../../../../src/core/model/volumeRecord.ts';
import type { RowSource } from '../../../../src/editor/views/rowSource.ts';

/** A moment for all tests of rows, in Unix seconds. */
export const NOW = 1_800_000_000;

export function container(name: string, more: Partial<ContainerRecord> = {}): ContainerRecord {
  return {
    id: `id-${name}`,
    name,
    image: 'busybox:1.35',
    imageId: 'sha256:busybox',
    command: 'sleep 3600',
    state: 'running',
    createdAt: NOW - 7200,
    stateSince: NOW - 3600,
    ports: [],
    mounts: [],
    networks: [],
    networkMode: 'bridge',
    labels: {},
    ...more,
  };
}

/** A container as compose makes it. */
export function composed(
  project: string,
  service: string,
  number = 1,
  more: Partial<ContainerRecord> = {},
): ContainerRecord {
  const labels = {
    'com.docker.compose.project': project,
    'com.docker.compose.service': service,
    ...more.labels,
  };
  return container(`${project}-${service}-${number}`, { ...more, labels });
}

export function image(
  id: string,
  tags: readonly string[],
  more: Partial<ImageRecord> = {},
): ImageRecord {
  return {
    id: `sha256:${id}`,
    tags,
    digests: [],
    size: 1_980_000,
    createdAt: NOW - 86_400,
    labels: {},
    ...more,
  };
}

export function volume(name: string, more: Partial<VolumeRecord> = {}): VolumeRecord {
  return {
    name,
    driver: 'local',
    createdAt: NOW - 60,
    mountpoint: `/data/${name}`,
    labels: {},
    anonymous: false,
    ...more,
  };
}

export function network(name: string, more: Partial<NetworkRecord> = {}): NetworkRecord {
  return {
    id: `id-${name}`,
    name,
    driver: 'bridge',
    scope: 'local',
    internal: false,
    createdAt: NOW - 60,
    subnets: [],
    labels: {},
    builtIn: false,
    ...more,
  };
}

export interface Records {
  readonly containers?: readonly ContainerRecord[];
  readonly images?: readonly ImageRecord[];
  readonly volumes?: readonly VolumeRecord[];
  readonly networks?: readonly NetworkRecord[];
}

export function source(records: Records): RowSource {
  const { containers = [], images = [], volumes = [], networks = [] } = records;
  return {
    containers: new Map(containers.map((record) => [record.id, record])),
    images: new Map(images.map((record) => [record.id, record])),
    volumes: new Map(volumes.map((record) => [record.name, record])),
    networks: new Map(networks.map((record) => [record.id, record])),
  };
}
