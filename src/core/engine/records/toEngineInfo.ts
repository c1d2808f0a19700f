import type { EngineInfo } from '../calls/systemCalls.ts';

/** `GET /info` */
export interface ApiInfo {
  readonly Name?: string;
  readonly ServerVersion?: string;
  readonly OperatingSystem?: string;
  readonly KernelVersion?: string;
  readonly Architecture?: string;
  readonly NCPU?: number;
  readonly MemTotal?: number;
  readonly DockerRootDir?: string;
  readonly Driver?: string;
  readonly LoggingDriver?: string;
  readonly CgroupDriver?: string;
  readonly CgroupVersion?: string;
  readonly SecurityOptions?: readonly string[] | null;
  readonly ContainersRunning?: number;
  readonly ContainersPaused?: number;
  readonly ContainersStopped?: number;
  readonly Images?: number;
  readonly Runtimes?: Readonly<Record<string, unknown>> | null;
  readonly DefaultRuntime?: string;
  readonly LiveRestoreEnabled?: boolean;
  readonly Warnings?: readonly string[] | null;
  readonly RegistryConfig?: {
    readonly Mirrors?: readonly string[] | null;
    readonly InsecureRegistryCIDRs?: readonly string[] | null;
    readonly IndexConfigs?: Readonly<
      Record<string, { readonly Secure?: boolean; readonly Mirrors?: readonly string[] | null }>
    > | null;
  } | null;
}

export function toEngineInfo(info: ApiInfo): EngineInfo {
  const registries = info.RegistryConfig;
  const hosts = Object.entries(registries?.IndexConfigs ?? {});
  const hub = registries?.IndexConfigs?.['docker.io']?.Mirrors ?? [];
  return {
    name: info.Name ?? '',
    version: info.ServerVersion ?? '',
    operatingSystem: info.OperatingSystem ?? '',
    kernel: info.KernelVersion ?? '',
    architecture: info.Architecture ?? '',
    cpus: info.NCPU ?? 0,
    memoryBytes: info.MemTotal ?? 0,
    rootFolder: info.DockerRootDir ?? '',
    storageDriver: info.Driver ?? '',
    logDriver: info.LoggingDriver ?? '',
    cgroupDriver: info.CgroupDriver ?? '',
    // Engines before API 1.41 know version 1 only, and do not say so.
    cgroupVersion: info.CgroupVersion ?? '1',
    securityOptions: info.SecurityOptions ?? [],
    // Podman tells them per registry only.
    mirrors: [...new Set([...(registries?.Mirrors ?? []), ...hub])],
    insecureRegistries: [
      ...hosts.filter(([, { Secure }]) => Secure === false).map(([host]) => host),
      ...(registries?.InsecureRegistryCIDRs ?? []),
    ],
    counts: {
      running: info.ContainersRunning ?? 0,
      paused: info.ContainersPaused ?? 0,
      stopped: info.ContainersStopped ?? 0,
      images: info.Images ?? 0,
    },
    // Under names that start with io.containerd, the engine lists those that it has by itself again.
    runtimes: Object.keys(info.Runtimes ?? {}).filter((name) => !name.startsWith('io.containerd.')),
    defaultRuntime: info.DefaultRuntime ?? '',
    liveRestore: info.LiveRestoreEnabled ?? false,
    warnings: info.Warnings ?? [],
  };
}
