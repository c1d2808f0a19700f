import type { NetworkRecord, NetworkSubnet } from '../../model/networkRecord.ts';
import type { EngineServer } from '../engineClient.ts';
import type { ApiNetwork } from '../wire/apiObjects.ts';
import { toUnixSeconds } from './toVolumeRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const DOCKER_BUILT_IN: ReadonlySet<string> = new Set(['bridge', 'host', 'none']);
/** Lists call it `bridge` for Docker's sake; containers, and everybody else, call it this. */
const PODMAN_DEFAULT = 'podman';
const PODMAN_BUILT_IN: ReadonlySet<string> = new Set([PODMAN_DEFAULT, 'host', 'none']);

export function toNetworkRecord(api: ApiNetwork, product: EngineServer['product']): NetworkRecord {
  const isPodman = product === 'podman';
  const name = isPodman && api.Name === 'bridge' ? PODMAN_DEFAULT : (api.Name ?? '');
  const builtIn = (isPodman ? PODMAN_BUILT_IN : DOCKER_BUILT_IN).has(name);
  return {
    id: api.Id,
    name,
    driver: api.Driver ?? '',
    scope: api.Scope ?? 'local',
    internal: api.Internal === true,
    // Podman's default network is as old as the question.
    createdAt: isPodman && builtIn ? 0 : (toUnixSeconds(api.Created) ?? 0),
    subnets: toSubnets(api),
    labels: api.Labels ?? {},
    builtIn,
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
