import type { ContainerHealth, ContainerRecord } from '../../model/containerRecord.ts';
import type { ApiContainerSummary } from '../wire/apiContainer.ts';
import { parseContainerState, parseContainerStatus } from './parseContainerStatus.ts';
import { toContainerMounts, toContainerNetworks } from './toContainerNetworks.ts';
import { toPortBindings } from './toPortBindings.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/**
 * @param nowSeconds Unix seconds by which the elapsed time of the status text is counted back.
 */
export function toContainerRecord(api: ApiContainerSummary, nowSeconds: number): ContainerRecord {
  const status = parseContainerStatus(api.Status ?? '');
  const state = parseContainerState(api.State);
  const networks = toContainerNetworks(api.NetworkSettings?.Networks);
  return withoutUndefined<ContainerRecord>({
    id: api.Id,
    name: containerName(api.Names ?? []) || api.Id.slice(0, 12),
    image: api.Image ?? '',
    imageId: prefixedId(api.ImageID ?? ''),
    command: api.Command ?? '',
    state,
    exitCode: state === 'exited' || state === 'dead' ? status.exitCode : undefined,
    health: toHealth(api.Health?.Status) ?? (state === 'exited' ? undefined : status.health),
    createdAt: api.Created ?? 0,
    stateSince:
      status.elapsedSeconds === undefined
        ? undefined
        : Math.floor(nowSeconds) - status.elapsedSeconds,
    ports: toPortBindings(api.Ports ?? []),
    mounts: toContainerMounts(api.Mounts),
    networks,
    // Podman's lists do not tell it.
    networkMode: api.HostConfig
      ? toNetworkMode(api.HostConfig.NetworkMode)
      : (networks[0]?.name ?? ''),
    labels: api.Labels ?? {},
  });
}

export function toHealth(status: string | undefined): ContainerHealth | undefined {
  return status === 'starting' || status === 'healthy' || status === 'unhealthy'
    ? status
    : undefined;
}

/** Its own name: legacy links add names with a second slash, `/other/alias`. */
function containerName(names: readonly string[]): string {
  const own = names.find((name) => !name.slice(1).includes('/')) ?? names[0] ?? '';
  return own.replace(/^\//, '');
}

/** Podman leaves the algorithm out in some answers. */
export function prefixedId(id: string): string {
  return /^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id;
}

/** Engines before 26 report `default` for the default bridge. */
export function toNetworkMode(mode: string | undefined): string {
  return mode === undefined || mode === '' || mode === 'default' ? 'bridge' : mode;
}
