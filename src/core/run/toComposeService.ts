import { stringify } from 'yaml';
import type { RunHealth, RunMount, RunOptions } from '../model/runOptions.ts';
import { restartText, toPublish } from './toDockerRun.ts';

/** A compose file with one service that runs the same container. */
export function toComposeService(run: RunOptions): string {
  const name = (run.name ?? serviceName(run.image)).toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-');
  const volumes = (run.mounts ?? []).flatMap(({ kind, source }) =>
    kind === 'volume' && source !== undefined ? [source] : [],
  );
  const network = run.network?.kind === 'custom' ? run.network.name : undefined;
  const external = { external: true };
  return stringify(
    defined({
      services: { [name]: escapeDollars(service(run)) },
      volumes: record([...new Set(volumes)].map((volume) => [volume, external])),
      networks: network === undefined ? undefined : { [network]: external },
    }),
    { lineWidth: 0 },
  );
}

function service(run: RunOptions): object {
  const health = run.health === undefined ? undefined : toHealthcheck(run.health);
  return defined({
    image: run.image,
    container_name: run.name,
    hostname: run.hostname,
    platform: run.platform,
    entrypoint: run.entrypoint,
    command: run.command,
    user: run.user,
    group_add: list(run.groups),
    working_dir: run.workingDirectory,
    stdin_open: flag(run.interactive),
    tty: flag(run.tty),
    init: flag(run.init),
    privileged: flag(run.privileged),
    read_only: flag(run.readOnly),
    ports: list(run.ports?.map(toPublish)),
    env_file: list(run.envFiles),
    environment: record(run.environment?.map(({ name, value }) => [name, value])),
    volumes: list(run.mounts?.flatMap(toVolume)),
    tmpfs: list(run.mounts?.flatMap(toTmpfs)),
    ...networks(run),
    restart: run.restart === undefined ? undefined : restartText(run.restart),
    mem_limit: run.memoryBytes,
    memswap_limit: run.memorySwapBytes,
    mem_reservation: run.memoryReservationBytes,
    shm_size: run.shmBytes,
    cpus: run.cpus,
    cpu_shares: run.cpuShares,
    cpuset: run.cpuset,
    pids_limit: run.pids,
    labels: record(Object.entries(run.labels ?? {})),
    devices: list(run.devices?.map((d) => `${d.host}:${d.container}:${d.permissions}`)),
    cap_add: list(run.addedCapabilities),
    cap_drop: list(run.droppedCapabilities),
    security_opt: list(run.securityOptions),
    dns: list(run.dns),
    extra_hosts: list(run.extraHosts),
    sysctls: record(Object.entries(run.sysctls ?? {})),
    ulimits: record(run.ulimits?.map(({ name, soft, hard }) => [name, { soft, hard }])),
    healthcheck: health,
    stop_signal: run.stopSignal,
    stop_grace_period:
      run.stopTimeoutSeconds === undefined ? undefined : `${run.stopTimeoutSeconds}s`,
    logging:
      run.logDriver === undefined
        ? undefined
        : defined({ driver: run.logDriver, options: record(Object.entries(run.logOptions ?? {})) }),
    pid: run.pidMode,
    ipc: run.ipcMode,
  });
}

function networks({ network }: RunOptions): object {
  if (network === undefined) return {};
  if (network.kind === 'container') return { network_mode: `container:${network.container}` };
  if (network.kind !== 'custom') return { network_mode: network.kind };
  const { name, aliases, ipv4, ipv6 } = network;
  const endpoint = defined({ aliases: list(aliases), ipv4_address: ipv4, ipv6_address: ipv6 });
  return { networks: { [name]: endpoint } };
}

/** The long form, in which no character of a path has a meaning. */
function toVolume({ kind, source, target, readOnly }: RunMount): object[] {
  if (kind === 'tmpfs') return [];
  return [defined({ type: kind, source, target, read_only: flag(readOnly) })];
}

function toTmpfs({ kind, target, readOnly, options }: RunMount): string[] {
  if (kind !== 'tmpfs') return [];
  const parts = [options, readOnly ? 'ro' : undefined].filter(
    (one) => one !== undefined && one !== '',
  );
  return [parts.length === 0 ? target : `${target}:${parts.join(',')}`];
}

function toHealthcheck({ test, interval, timeout, startPeriod, retries }: RunHealth): object {
  if (test[0] === 'NONE') return { disable: true };
  const time = (nanoseconds: number): string | undefined =>
    nanoseconds > 0 ? `${nanoseconds}ns` : undefined;
  return defined({
    test: list(test),
    interval: time(interval),
    timeout: time(timeout),
    start_period: time(startPeriod),
    retries: retries > 0 ? retries : undefined,
  });
}

/** Compose takes a dollar for a variable, wherever it stands. */
function escapeDollars(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (Array.isArray(value)) return value.map(escapeDollars);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, escapeDollars(field)]),
  );
}

function serviceName(image: string): string {
  return (
    image
      .replace(/@.*$/, '')
      .replace(/:[^:/]*$/, '')
      .split('/')
      .at(-1) ?? 'app'
  );
}

function defined(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function flag(value: boolean | undefined): true | undefined {
  return value === true ? true : undefined;
}

function list<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values;
}

function record(entries: readonly (readonly [string, unknown])[] | undefined): object | undefined {
  return entries === undefined || entries.length === 0 ? undefined : Object.fromEntries(entries);
}
