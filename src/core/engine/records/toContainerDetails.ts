import type { ContainerDetails } from '../containerDetails.ts';
import type { ApiContainer, ApiPortMap } from '../wire/apiContainerInspect.ts';
import type { ApiPort } from '../wire/apiContainer.ts';
import { parseContainerState } from './parseContainerStatus.ts';
import { prefixedId, toNetworkMode } from './toContainerRecord.ts';
import { toNamespaces, toSecurity } from './toContainerIsolation.ts';
import { toContainerLimits } from './toContainerLimits.ts';
import { toContainerMounts, toContainerNetworks } from './toContainerNetworks.ts';
import { toHealthReport } from './toHealthReport.ts';
import { toPortBindings } from './toPortBindings.ts';
import { toUnixMilliseconds } from './toVolumeRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

export function toContainerDetails(api: ApiContainer): ContainerDetails {
  const { Config: config, HostConfig: host, State: state } = api;
  const name = parseContainerState(state?.Status);
  return withoutUndefined<ContainerDetails>({
    id: api.Id,
    name: (api.Name ?? '').replace(/^\//, ''),
    image: config?.Image ?? '',
    imageId: prefixedId(api.Image ?? ''),
    platform: api.Platform ?? '',
    state: name,
    exitCode: name === 'exited' || name === 'dead' ? state?.ExitCode : undefined,
    error: state?.Error || undefined,
    outOfMemory: state?.OOMKilled === true,
    pid: state?.Pid || undefined,
    restartCount: api.RestartCount ?? 0,
    createdAt: toUnixMilliseconds(api.Created) ?? 0,
    startedAt: toUnixMilliseconds(state?.StartedAt),
    finishedAt: toUnixMilliseconds(state?.FinishedAt),
    entrypoint: toWords(config?.Entrypoint),
    command: toWords(config?.Cmd),
    workingDirectory: config?.WorkingDir || '/',
    user: config?.User ?? '',
    tty: config?.Tty === true,
    hostname: config?.Hostname ?? '',
    environment: (config?.Env ?? []).map(toVariable),
    ports: toPortBindings(toPortList(config?.ExposedPorts, api.NetworkSettings?.Ports)),
    mounts: toContainerMounts(api.Mounts),
    networkMode: toNetworkMode(host?.NetworkMode),
    networks: toContainerNetworks(api.NetworkSettings?.Networks),
    restartPolicy: toRestartPolicy(host?.RestartPolicy),
    autoRemove: host?.AutoRemove === true,
    limits: toContainerLimits(host ?? {}),
    namespaces: toNamespaces(host ?? {}, host?.NetworkMode ?? ''),
    security: toSecurity(api),
    health: toHealthReport(state?.Health ?? state?.Healthcheck, config?.Healthcheck?.Test ?? []),
    labels: config?.Labels ?? {},
  });
}

/** Podman gives the entrypoint as one text. */
export function toWords(value: readonly string[] | string | null | undefined): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value ?? [];
}

function toVariable(text: string): { readonly name: string; readonly value: string } {
  const equals = text.indexOf('=');
  return equals === -1
    ? { name: text, value: '' }
    : { name: text.slice(0, equals), value: text.slice(equals + 1) };
}

/** Published ports, and those that are exposed only. */
function toPortList(
  exposed: Readonly<Record<string, unknown>> | null | undefined,
  published: ApiPortMap | null | undefined,
): readonly ApiPort[] {
  const keys = new Set([...Object.keys(exposed ?? {}), ...Object.keys(published ?? {})]);
  return [...keys].flatMap((key) => {
    const [port = '', protocol = 'tcp'] = key.split('/');
    const base = { PrivatePort: Number.parseInt(port, 10), Type: protocol };
    const bindings = published?.[key] ?? [];
    if (bindings.length === 0) return [base];
    return bindings.map(({ HostIp, HostPort }) => ({
      ...base,
      IP: HostIp ?? '',
      PublicPort: Number.parseInt(HostPort ?? '0', 10) || 0,
    }));
  });
}

function toRestartPolicy(
  policy: { readonly Name?: string; readonly MaximumRetryCount?: number } | null | undefined,
): string {
  const name = policy?.Name || 'no';
  const count = policy?.MaximumRetryCount ?? 0;
  return name === 'on-failure' && count > 0 ? `${name}:${count}` : name;
}
