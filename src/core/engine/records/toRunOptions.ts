import type {
  RunHealth,
  RunMount,
  RunNetwork,
  RunOptions,
  RunPort,
} from '../../model/runOptions.ts';
import type { ApiContainerConfig } from '../wire/apiContainerInspect.ts';
import type { ApiCreatedContainer, ApiFullConfig, ApiFullHostConfig } from '../wire/apiCreated.ts';
import { withoutEngineVariables } from './withoutEngineVariables.ts';
import { withoutImageDefaults } from './withoutImageDefaults.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const NANO = 1_000_000_000;
/** What the engine fills in by itself. */
const DEFAULT_SHM_BYTES = 64 * 1024 * 1024;

/**
 * The options that would run the container again, as told by its inspection. What comes from the image is left out when
 * the image's configuration is given.
 */
export function toRunOptions(
  container: ApiCreatedContainer,
  image?: ApiContainerConfig | null,
): RunOptions {
  const full = container.Config ?? {};
  const config = image ? withoutImageDefaults(full, image) : full;
  const host = container.HostConfig ?? {};
  return withoutUndefined<RunOptions>({
    image: full.Image ?? container.Image ?? '',
    name: container.Name?.replace(/^\//, ''),
    command: list(config.Cmd),
    entrypoint: list(
      typeof config.Entrypoint === 'string' ? [config.Entrypoint] : config.Entrypoint,
    ),
    interactive: flag(config.OpenStdin),
    tty: flag(config.Tty),
    autoRemove: flag(host.AutoRemove),
    init: flag(host.Init),
    privileged: flag(host.Privileged),
    readOnly: flag(host.ReadonlyRootfs),
    ports: list(toPorts(host)),
    environment: list(withoutEngineVariables(config.Env ?? [], full.Hostname).map(toVariable)),
    mounts: list(toMounts(container)),
    network: toNetwork(container, host),
    restart: toRestart(host),
    ...limits(host),
    user: text(config.User),
    groups: list(host.GroupAdd),
    workingDirectory: text(config.WorkingDir),
    hostname: config.Hostname === container.Id.slice(0, 12) ? undefined : text(config.Hostname),
    labels: record(config.Labels),
    devices: list(
      host.Devices?.map((device) => ({
        host: device.PathOnHost ?? '',
        container: device.PathInContainer ?? '',
        permissions: device.CgroupPermissions ?? 'rwm',
      })),
    ),
    addedCapabilities: list(host.CapAdd),
    droppedCapabilities: list(host.CapDrop),
    securityOptions: list(host.SecurityOpt),
    dns: list(host.Dns),
    extraHosts: list(host.ExtraHosts),
    sysctls: record(host.Sysctls),
    ulimits: list(
      host.Ulimits?.map(({ Name = '', Soft = 0, Hard = 0 }) => ({
        // As Podman calls them: RLIMIT_NOFILE.
        name: Name.replace(/^RLIMIT_/, '').toLowerCase(),
        soft: Soft,
        hard: Hard,
      })),
    ),
    health: toHealth(config),
    stopSignal: config.StopSignal === 'SIGTERM' ? undefined : text(config.StopSignal),
    stopTimeoutSeconds: config.StopTimeout ?? undefined,
    ...logging(host),
    pidMode: text(host.PidMode),
    ipcMode:
      host.IpcMode === 'private' || host.IpcMode === 'shareable' ? undefined : text(host.IpcMode),
  });
}

function limits(
  host: ApiFullHostConfig,
): Pick<
  { [K in keyof RunOptions]-?: RunOptions[K] | undefined },
  | 'memoryBytes'
  | 'memorySwapBytes'
  | 'memoryReservationBytes'
  | 'shmBytes'
  | 'cpus'
  | 'cpuShares'
  | 'cpuset'
  | 'pids'
> {
  const memory = positive(host.Memory);
  const swap = host.MemorySwap ?? 0;
  const quota = positive(host.CpuQuota);
  const nano = positive(host.NanoCpus);
  return {
    memoryBytes: memory,
    // Twice the memory is what the engine takes by itself.
    memorySwapBytes: swap === 0 || swap === (memory ?? 0) * 2 ? undefined : swap,
    memoryReservationBytes: positive(host.MemoryReservation),
    shmBytes: host.ShmSize === DEFAULT_SHM_BYTES ? undefined : positive(host.ShmSize),
    cpus: nano !== undefined ? nano / NANO : quota && quota / (positive(host.CpuPeriod) ?? 100_000),
    cpuShares: positive(host.CpuShares),
    cpuset: text(host.CpusetCpus),
    pids: positive(host.PidsLimit ?? 0),
  };
}

function logging({ LogConfig: log }: ApiFullHostConfig): {
  readonly logDriver: string | undefined;
  readonly logOptions: Readonly<Record<string, string>> | undefined;
} {
  const logOptions = record(log?.Config);
  const isDefault = log?.Type === 'json-file' && logOptions === undefined;
  return { logDriver: isDefault ? undefined : text(log?.Type), logOptions };
}

function toPorts({ PortBindings: bindings }: ApiFullHostConfig): readonly RunPort[] {
  return Object.entries(bindings ?? {}).flatMap(([key, entries]) => {
    const [port = '', protocol = 'tcp'] = key.split('/');
    return (entries ?? []).map(({ HostIp, HostPort }) =>
      withoutUndefined<RunPort>({
        ...{ containerPort: Number(port), protocol },
        hostIp: text(HostIp),
        hostPort: positive(Number(HostPort ?? '')),
      }),
    );
  });
}

function toVariable(entry: string): { readonly name: string; readonly value: string } {
  const equals = entry.indexOf('=');
  return equals === -1
    ? { name: entry, value: '' }
    : { name: entry.slice(0, equals), value: entry.slice(equals + 1) };
}

/** By what is mounted, so that a volume without a name is named by what the engine called it. */
function toMounts({ Mounts: mounts, HostConfig: host }: ApiCreatedContainer): readonly RunMount[] {
  const tmpfs = Object.entries(host?.Tmpfs ?? {}).map(([target, options]) => {
    const parts = options.split(',').filter((part) => part !== '' && part !== 'ro');
    const readOnly = options.split(',').includes('ro');
    const base = { kind: 'tmpfs', target, readOnly } as const;
    return parts.length === 0 ? base : { ...base, options: parts.join(',') };
  });
  const others = (mounts ?? []).flatMap(({ Type, Name, Source, Destination, RW }): RunMount[] => {
    const kind = Type === 'volume' ? 'volume' : 'bind';
    const source = kind === 'volume' ? Name : Source;
    if (Destination === undefined || Type === 'tmpfs' || source === undefined) return [];
    return [{ kind, source, target: Destination, readOnly: RW === false }];
  });
  return [...others, ...tmpfs].toSorted((a, b) => (a.target < b.target ? -1 : 1));
}

function toNetwork(
  container: ApiCreatedContainer,
  host: ApiFullHostConfig,
): RunNetwork | undefined {
  const mode = host.NetworkMode ?? 'default';
  if (mode === 'default' || mode === 'bridge') return undefined;
  if (mode === 'host' || mode === 'none') return { kind: mode };
  const [, other] = /^container:(.+)$/.exec(mode) ?? [];
  if (other !== undefined) return { kind: 'container', container: other };
  const endpoint = container.NetworkSettings?.Networks?.[mode];
  const ids = [container.Id.slice(0, 12), container.Id];
  const aliases = endpoint?.Aliases?.filter((alias) => !ids.includes(alias));
  return withoutUndefined<Extract<RunNetwork, { kind: 'custom' }>>({
    ...{ kind: 'custom', name: mode },
    aliases: list(aliases),
    ipv4: text(endpoint?.IPAMConfig?.IPv4Address),
    ipv6: text(endpoint?.IPAMConfig?.IPv6Address),
  });
}

function toRestart({ RestartPolicy: policy }: ApiFullHostConfig): RunOptions['restart'] {
  const name = policy?.Name;
  if (name !== 'always' && name !== 'unless-stopped' && name !== 'on-failure') return undefined;
  const maximumRetries = positive(policy?.MaximumRetryCount);
  return maximumRetries === undefined ? { name } : { name, maximumRetries };
}

function toHealth({ Healthcheck: health }: ApiFullConfig): RunHealth | undefined {
  const test = health?.Test ?? [];
  if (test.length === 0) return undefined;
  return {
    test,
    interval: health?.Interval ?? 0,
    timeout: health?.Timeout ?? 0,
    startPeriod: health?.StartPeriod ?? 0,
    retries: health?.Retries ?? 0,
  };
}

function flag(value: boolean | null | undefined): true | undefined {
  return value === true ? true : undefined;
}

function text(value: string | null | undefined): string | undefined {
  return value === null || value === '' ? undefined : value;
}

function positive(value: number | null | undefined): number | undefined {
  return value !== null && value !== undefined && value > 0 ? value : undefined;
}

function list<T>(values: readonly T[] | null | undefined): readonly T[] | undefined {
  return values === null || values?.length === 0 ? undefined : values;
}

function record(
  values: Readonly<Record<string, string>> | null | undefined,
): Readonly<Record<string, string>> | undefined {
  return values && Object.keys(values).length > 0 ? values : undefined;
}
