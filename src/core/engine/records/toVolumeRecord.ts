import type { VolumeRecord } from '../../model/volumeRecord.ts';
import type { ApiVolume } from '../wire/apiObjects.ts';
import { withoutUndefined } from './withoutUndefined.ts';

export function toVolumeRecord(api: ApiVolume): VolumeRecord {
  return withoutUndefined<VolumeRecord>({
    name: api.Name,
    driver: api.Driver ?? 'local',
    createdAt: toUnixSeconds(api.CreatedAt),
    mountpoint: api.Mountpoint ?? '',
    labels: api.Labels ?? {},
    anonymous: isAnonymous(api),
  });
}

/** Engines since 23 label the volumes that nobody named; older ones and Podman only give them a random name. */
function isAnonymous(api: ApiVolume): boolean {
  if (api.Labels?.['com.docker.volume.anonymous'] !== undefined) return true;
  return /^[0-9a-f]{64}$/.test(api.Name);
}

/** RFC 3339 to Unix seconds; undefined for nothing and for Go's zero time. */
export function toUnixSeconds(time: string | undefined): number | undefined {
  const milliseconds = toUnixMilliseconds(time);
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
}

/** RFC 3339 to Unix milliseconds; undefined for nothing and for Go's zero time. */
export function toUnixMilliseconds(time: string | undefined): number | undefined {
  if (time === undefined || time === '' || time.startsWith('0001-01-01')) return undefined;
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
