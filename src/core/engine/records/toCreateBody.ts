import type { RunMount, RunOptions } from '../../model/runOptions.ts';
import { withoutUndefined } from './withoutUndefined.ts';

type Fields = Record<string, unknown>;

/** The body of `POST /containers/create` for what `docker run` would make of the same options. */
export function toCreateBody(run: RunOptions): object {
  return withoutUndefined<Fields>({
    Image: run.image,
    Cmd: run.command,
    Entrypoint: run.entrypoint,
    Hostname: run.hostname,
    User: run.user,
    WorkingDir: run.workingDirectory,
    Env: run.environment?.map(({ name, value }) => `${name}=${value}`),
    Labels: run.labels,
    Tty: run.tty ?? false,
    OpenStdin: run.interactive ?? false,
    // The program sees the end of its input when the terminal goes away.
    StdinOnce: run.interactive ?? false,
    AttachStdin: run.interactive ?? false,
    AttachStdout: true,
    AttachStderr: true,
    StopSignal: run.stopSignal,
    StopTimeout: run.stopTimeoutSeconds,
    Healthcheck:
      run.health === undefined
        ? undefined
        : {
            Test: run.health.test,
            Interval: run.health.interval,
            Timeout: run.health.timeout,
            StartPeriod: run.health.startPeriod,
            Retries: run.health.retries,
          },
    ExposedPorts: run.ports && Object.fromEntries(run.ports.map((port) => [portKey(port), {}])),
    Volumes: anonymousVolumes(run.mounts),
    HostConfig: toHostConfig(run),
    NetworkingConfig: toNetworkingConfig(run),
  });
}

const NANO = 1_000_000_000;

function toHostConfig(run: RunOptions): Fields {
  const { restart, network } = run;
  return withoutUndefined<Fields>({
    AutoRemove: run.autoRemove ?? false,
    Init: run.init,
    Privileged: run.privileged ?? false,
    ReadonlyRootfs: run.readOnly ?? false,
    PortBindings: toPortMap(run),
    ...toMounts(run.mounts ?? []),
    NetworkMode: network === undefined ? undefined : networkMode(network),
    RestartPolicy: restart && {
      Name: restart.name,
      MaximumRetryCount: restart.maximumRetries ?? 0,
    },
    Memory: run.memoryBytes,
    MemorySwap: run.memorySwapBytes,
    MemoryReservation: run.memoryReservationBytes,
    ShmSize: run.shmBytes,
    NanoCpus: run.cpus === undefined ? undefined : Math.round(run.cpus * NANO),
    CpuShares: run.cpuShares,
    CpusetCpus: run.cpuset,
    PidsLimit: run.pids,
    GroupAdd: run.groups,
    Devices: run.devices?.map(({ host, container, permissions }) => ({
      PathOnHost: host,
      PathInContainer: container,
      CgroupPermissions: permissions,
    })),
    CapAdd: run.addedCapabilities,
    CapDrop: run.droppedCapabilities,
    SecurityOpt: run.securityOptions,
    Dns: run.dns,
    ExtraHosts: run.extraHosts,
    Sysctls: run.sysctls,
    Ulimits: run.ulimits?.map(({ name, soft, hard }) => ({ Name: name, Soft: soft, Hard: hard })),
    LogConfig: run.logDriver && { Type: run.logDriver, Config: run.logOptions ?? {} },
    PidMode: run.pidMode,
    IpcMode: run.ipcMode,
  });
}

function portKey({ containerPort, protocol }: NonNullable<RunOptions['ports']>[number]): string {
  return `${containerPort}/${protocol}`;
}

function toPortMap({ ports }: RunOptions): Fields | undefined {
  if (ports === undefined) return undefined;
  const map: Record<string, object[]> = {};
  for (const port of ports) {
    const binding = { HostIp: port.hostIp ?? '', HostPort: String(port.hostPort ?? '') };
    (map[portKey(port)] ??= []).push(binding);
  }
  return map;
}

/** Paths with a colon need the longer form, which refuses a folder that is not there. */
function toMounts(mounts: readonly RunMount[]): Fields {
  const named = mounts.flatMap((mount) =>
    mount.kind === 'tmpfs' || mount.source === undefined
      ? []
      : [{ ...mount, source: mount.source }],
  );
  const isPlain = ({
    source,
    target,
  }: {
    readonly source: string;
    readonly target: string;
  }): boolean => !source.includes(':') && !target.includes(':');
  const tmpfs = mounts.filter(({ kind }) => kind === 'tmpfs');
  const long = named.filter((mount) => !isPlain(mount));
  return {
    Binds: named
      .filter(isPlain)
      .map(({ source, target, readOnly }) => `${source}:${target}${readOnly ? ':ro' : ''}`),
    Mounts: long.map(({ kind, source, target, readOnly }) => ({
      ...{ Type: kind, Source: source, Target: target, ReadOnly: readOnly },
    })),
    Tmpfs: Object.fromEntries(
      tmpfs.map(({ target, options = '', readOnly }) => [
        target,
        [options, readOnly ? 'ro' : ''].filter((part) => part !== '').join(','),
      ]),
    ),
  };
}

function anonymousVolumes(mounts: RunOptions['mounts']): Fields | undefined {
  const targets = (mounts ?? []).filter(
    ({ kind, source }) => kind === 'volume' && source === undefined,
  );
  return targets.length === 0
    ? undefined
    : Object.fromEntries(targets.map(({ target }) => [target, {}]));
}

function networkMode(network: NonNullable<RunOptions['network']>): string {
  if (network.kind === 'container') return `container:${network.container}`;
  return network.kind === 'custom' ? network.name : network.kind;
}

function toNetworkingConfig({ network }: RunOptions): Fields | undefined {
  if (network?.kind !== 'custom') return undefined;
  const { name, aliases, ipv4, ipv6 } = network;
  if (aliases === undefined && ipv4 === undefined && ipv6 === undefined) return undefined;
  const addresses =
    ipv4 === undefined && ipv6 === undefined
      ? undefined
      : withoutUndefined<Fields>({ IPv4Address: ipv4, IPv6Address: ipv6 });
  const endpoint = withoutUndefined<Fields>({ Aliases: aliases, IPAMConfig: addresses });
  return { EndpointsConfig: { [name]: endpoint } };
}
