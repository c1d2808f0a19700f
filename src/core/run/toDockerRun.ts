import type { RunHealth, RunMount, RunNetwork, RunOptions, RunPort } from '../model/runOptions.ts';

/**
 * The words of a `docker run` command that does the same, the program's name first. An entrypoint's own arguments stand
 * before the command's, as the docker CLI knows no other place for them.
 */
export function toDockerRun(run: RunOptions, program = 'docker'): readonly string[] {
  const [entrypoint, ...entryArguments] = run.entrypoint ?? [];
  return [
    program,
    'run',
    ...flags(run),
    ...option('--entrypoint', run.entrypoint === undefined ? undefined : (entrypoint ?? '')),
    run.image,
    ...entryArguments,
    ...(run.command ?? []),
  ];
}

function flags(run: RunOptions): readonly string[] {
  return [
    ...(run.interactive === true ? ['-i'] : []),
    ...(run.tty === true ? ['-t'] : []),
    ...(run.interactive === true ? [] : ['-d']),
    ...(run.autoRemove === true ? ['--rm'] : []),
    ...(run.init === true ? ['--init'] : []),
    ...(run.privileged === true ? ['--privileged'] : []),
    ...(run.readOnly === true ? ['--read-only'] : []),
    ...option('--name', run.name),
    ...option('--hostname', run.hostname),
    ...option('--platform', run.platform),
    ...option('--user', run.user),
    ...each('--group-add', run.groups),
    ...option('--workdir', run.workingDirectory),
    ...(run.network === undefined ? [] : networkFlags(run.network)),
    ...each('--publish', run.ports?.map(toPublish)),
    ...each('--env-file', run.envFiles),
    ...each(
      '--env',
      run.environment?.map(({ name, value }) => `${name}=${value}`),
    ),
    ...(run.mounts ?? []).flatMap(mountFlags),
    ...pairs('--label', run.labels),
    ...(run.restart === undefined ? [] : ['--restart', restartText(run.restart)]),
    ...limits(run),
    ...each(
      '--device',
      run.devices?.map((d) => `${d.host}:${d.container}:${d.permissions}`),
    ),
    ...each('--cap-add', run.addedCapabilities),
    ...each('--cap-drop', run.droppedCapabilities),
    ...each('--security-opt', run.securityOptions),
    ...each('--dns', run.dns),
    ...each('--add-host', run.extraHosts),
    ...pairs('--sysctl', run.sysctls),
    ...each(
      '--ulimit',
      run.ulimits?.map(({ name, soft, hard }) => `${name}=${soft}:${hard}`),
    ),
    ...(run.health === undefined ? [] : healthFlags(run.health)),
    ...option('--stop-signal', run.stopSignal),
    ...option('--stop-timeout', run.stopTimeoutSeconds),
    ...option('--log-driver', run.logDriver),
    ...pairs('--log-opt', run.logOptions),
    ...option('--pid', run.pidMode),
    ...option('--ipc', run.ipcMode),
  ];
}

function limits(run: RunOptions): readonly string[] {
  return [
    ...option('--memory', run.memoryBytes),
    ...option('--memory-swap', run.memorySwapBytes),
    ...option('--memory-reservation', run.memoryReservationBytes),
    ...option('--shm-size', run.shmBytes),
    ...option('--cpus', run.cpus),
    ...option('--cpu-shares', run.cpuShares),
    ...option('--cpuset-cpus', run.cpuset),
    ...option('--pids-limit', run.pids),
  ];
}

function option(name: string, value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [name, String(value)];
}

function each(name: string, values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((value) => [name, value]);
}

function pairs(
  name: string,
  values: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  return Object.entries(values ?? {}).flatMap(([key, value]) => [name, `${key}=${value}`]);
}

/** `127.0.0.1:8080:80/udp`, as `--publish` and compose take it. */
export function toPublish({ hostIp, hostPort, containerPort, protocol }: RunPort): string {
  const ip = hostIp?.includes(':') === true ? `[${hostIp}]` : hostIp;
  const host = ip === undefined ? (hostPort ?? '') : `${ip}:${hostPort ?? ''}`;
  const container = protocol === 'tcp' ? containerPort : `${containerPort}/${protocol}`;
  return host === '' ? String(container) : `${host}:${container}`;
}

export function restartText({
  name,
  maximumRetries = 0,
}: NonNullable<RunOptions['restart']>): string {
  return name === 'on-failure' && maximumRetries > 0 ? `${name}:${maximumRetries}` : name;
}

function networkFlags(network: RunNetwork): readonly string[] {
  if (network.kind === 'container') return ['--network', `container:${network.container}`];
  if (network.kind !== 'custom') return ['--network', network.kind];
  return [
    ...['--network', network.name],
    ...each('--network-alias', network.aliases),
    ...option('--ip', network.ipv4),
    ...option('--ip6', network.ipv6),
  ];
}

function mountFlags({ kind, source, target, readOnly, options }: RunMount): readonly string[] {
  if (kind === 'tmpfs') {
    const flagsOf = [options, readOnly ? 'ro' : undefined].filter(
      (one) => one !== undefined && one !== '',
    );
    return ['--tmpfs', flagsOf.length === 0 ? target : `${target}:${flagsOf.join(',')}`];
  }
  if (source === undefined) return ['--volume', target];
  // Unlike a volume flag, a mount flag refuses a source that does not exist; with a colon in a path it is the only way.
  if (source.includes(':') || target.includes(':')) {
    const fields = [`type=${kind}`, `source=${source}`, `target=${target}`];
    return ['--mount', [...fields, ...(readOnly ? ['readonly'] : [])].map(csvField).join(',')];
  }
  return ['--volume', `${source}:${target}${readOnly ? ':ro' : ''}`];
}

function csvField(field: string): string {
  return /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function healthFlags({
  test,
  interval,
  timeout,
  startPeriod,
  retries,
}: RunHealth): readonly string[] {
  const [kind, ...words] = test;
  if (kind === 'NONE') return ['--no-healthcheck'];
  const command = kind === 'CMD-SHELL' ? words.join(' ') : words.map(shellWord).join(' ');
  const time = (name: string, value: number): readonly string[] =>
    value > 0 ? [name, `${value}ns`] : [];
  return [
    ...(test.length === 0 ? [] : ['--health-cmd', command]),
    ...time('--health-interval', interval),
    ...time('--health-timeout', timeout),
    ...time('--health-start-period', startPeriod),
    ...(retries > 0 ? ['--health-retries', String(retries)] : []),
  ];
}

/** The CLI's flag is a shell command line. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
