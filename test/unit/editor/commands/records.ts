import type { ContainerRecord } from '../../../../src/core/model/containerRecord.ts';

/** A running container with nothing special, changed where a test needs it. */
export function containerLike(change: Partial<ContainerRecord>): ContainerRecord {
  return {
    id: change.name ?? 'c',
    name: 'c',
    image: 'busybox:1.35',
    imageId: 'sha256:1',
    command: 'sh',
    state: 'running',
    createdAt: 0,
    ports: [],
    mounts: [],
    networks: [],
    networkMode: 'bridge',
    labels: {},
    ...change,
  };
}

export const volumeMount = (source: string) => ({
  type: 'volume',
  source,
  destination: '/data',
  readOnly: false,
});
