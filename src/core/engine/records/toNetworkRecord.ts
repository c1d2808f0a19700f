import type { NetworkRecord, NetworkSubnet } from '../../model/networkRecord.ts';
import type { EngineServer } from '../engineClient.ts';
import type { ApiNetwork } from '../wire/apiObjects.ts';
import { toUnixSeconds } from './toVolumeRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const DOCKER_BUILT_IN: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);
/** Podman shows its default network as `bridge` to Docker clients, under its own name to others. */
const PODMAN_BUILT_IN: ReadonlySet<string> = new Set(['bridge', 'podman', 'host', 'none']);

export function toNetworkRecord(api: ApiNetwork, product: EngineServer['product']): NetworkRecord {
  const name = api.Name ?? '';
  return {
    id: api.Id,
    name,
    driver: api.Driver ?? '',
    scope: api.Scope ?? 'local',
    internal: api.Internal === true,
    createdAt: toUnixSeconds(api.Created) ?? 0,
    subnets: toSubnets(api),
    labels: api.Labels ?? {},
    builtIn: (product === 'podman' ? PODMAN_BUILT_IN : DOCKER_BUILT_IN).has(name),
  };
}

function toSubnets(api: ApiNetwork): readonly NetworkSubnet[] {
  return (api.IPAM?.Config ?? []).flatMap((config) =>
    config.Subnet === undefined || config.Subnet === ''
      ? []
      : [
          withoutUndefined<NetworkSubnet>({
            subnet: config.Subnet,
            gateway: config.Gateway || undefined,
          }),
        ],
  );
}
