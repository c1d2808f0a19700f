import type { ContainerMount, ContainerNetwork } from '../../model/containerRecord.ts';
import type { ApiEndpointSettings, ApiMount } from '../wire/apiContainer.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/** Networks by name. The deprecated top-level address fields are not read: API 1.52 dropped them. */
export function toContainerNetworks(
  networks: Readonly<Record<string, ApiEndpointSettings | null>> | null | undefined,
): readonly ContainerNetwork[] {
  return Object.entries(networks ?? {})
    .map(([name, settings]) =>
      withoutUndefined<ContainerNetwork>({
        name,
        networkId: settings?.NetworkID ?? '',
        ipAddress: settings?.IPAddress || undefined,
        ipv6Address: settings?.GlobalIPv6Address || undefined,
        macAddress: settings?.MacAddress || undefined,
        aliases: settings?.Aliases ?? [],
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function toContainerMounts(
  mounts: readonly ApiMount[] | null | undefined,
): readonly ContainerMount[] {
  return (mounts ?? [])
    .map((mount) => ({
      type: mount.Type ?? 'bind',
      source: (mount.Type === 'volume' ? mount.Name : mount.Source) ?? mount.Source ?? '',
      destination: mount.Destination ?? '',
      readOnly: mount.RW === false,
    }))
    .sort((a, b) => (a.destination < b.destination ? -1 : 1));
}
