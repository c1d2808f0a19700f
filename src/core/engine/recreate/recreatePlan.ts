import type { ApiContainerConfig } from '../wire/apiContainerInspect.ts';
import type {
  ApiCreatedContainer,
  ApiFullEndpoint,
  ApiFullHostConfig,
} from '../wire/apiCreated.ts';
import { withoutEngineVariables } from '../records/withoutEngineVariables.ts';
import { withoutImageDefaults } from '../records/withoutImageDefaults.ts';
import { withoutUndefined } from '../records/withoutUndefined.ts';

export interface RecreatePlan {
  readonly name: string;
  /** For `POST /containers/create`; it has the first network. */
  readonly body: object;
  /** Further networks, to be connected before the start. */
  readonly networks: readonly { readonly name: string; readonly endpoint: object }[];
}

/**
 * How to make the same container again: everything that its inspection tells, the engine's own fields untouched, so that
 * options that we know nothing of survive too. Its volumes without a name keep their data, since they are mounted by the
 * name that the engine gave them.
 *
 * @param image another image, for one that has been pulled anew
 * @param oldImage configuration of the present image: what comes from it is left to the new one
 */
export function recreatePlan(
  container: ApiCreatedContainer,
  { image, oldImage }: { readonly image?: string; readonly oldImage?: ApiContainerConfig } = {},
): RecreatePlan {
  const config = container.Config ?? {};
  const own = oldImage === undefined ? config : withoutImageDefaults(config, oldImage);
  const ids = [container.Id, container.Id.slice(0, 12)];
  const host = container.HostConfig ?? {};
  const [first, ...rest] = networksOf(container, ids);
  return {
    name: container.Name?.replace(/^\//, '') ?? '',
    body: {
      ...own,
      Env: withoutEngineVariables(own.Env ?? [], config.Hostname),
      Image: image ?? config.Image ?? container.Image,
      // The engine's own choice was the old id.
      Hostname: ids.includes(config.Hostname ?? '') ? '' : config.Hostname,
      HostConfig: {
        ...host,
        ...toUlimits(host),
        Binds: [...(host.Binds ?? []), ...anonymousBinds(container)],
      },
      ...(first === undefined
        ? {}
        : { NetworkingConfig: { EndpointsConfig: { [first.name]: first.endpoint } } }),
    },
    networks: rest,
  };
}

/** Podman names them as the kernel does, and takes only the names of the docker CLI. */
function toUlimits({ Ulimits: ulimits }: ApiFullHostConfig): object {
  if (!ulimits) return {};
  const named = ulimits.map((one) => ({
    ...one,
    Name: one.Name?.replace(/^RLIMIT_/, '').toLowerCase(),
  }));
  return { Ulimits: named };
}

function anonymousBinds({ Mounts, HostConfig: host }: ApiCreatedContainer): readonly string[] {
  const bound = new Set([
    ...(host?.Binds ?? []).map((bind) => bind.split(':')[1]),
    ...(host?.Mounts ?? []).map(({ Target }) => Target),
  ]);
  return (Mounts ?? []).flatMap(({ Type, Name, Destination, RW }) =>
    Type === 'volume' && Name !== undefined && !bound.has(Destination)
      ? [`${Name}:${Destination ?? ''}${RW === false ? ':ro' : ''}`]
      : [],
  );
}

/** The network that the container was made with comes first. Those of a host or of another container are none. */
function networksOf(
  { HostConfig: host, NetworkSettings: settings }: ApiCreatedContainer,
  ids: readonly string[],
): RecreatePlan['networks'] {
  const mode = host?.NetworkMode ?? 'default';
  if (mode === 'host' || mode === 'none' || mode.startsWith('container:')) return [];
  const main = mode === 'default' ? 'bridge' : mode;
  return Object.entries(settings?.Networks ?? {})
    .toSorted(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([name, endpoint]) => ({ name, endpoint: toEndpoint(endpoint ?? {}, ids) }));
}

function toEndpoint(endpoint: ApiFullEndpoint, ids: readonly string[]): object {
  const aliases = (endpoint.Aliases ?? []).filter((alias) => !ids.includes(alias));
  return withoutUndefined<Record<string, unknown>>({
    Aliases: aliases.length === 0 ? undefined : aliases,
    IPAMConfig: endpoint.IPAMConfig ?? undefined,
    Links: endpoint.Links ?? undefined,
    DriverOpts: endpoint.DriverOpts ?? undefined,
  });
}
