import type { ApiEndpointSettings, ApiMount } from './apiContainer.ts';

/** `GET /containers/{id}/json` */
export interface ApiContainer {
  readonly Id: string;
  readonly Name?: string;
  /** RFC 3339 */
  readonly Created?: string;
  readonly Image?: string;
  readonly Platform?: string;
  readonly RestartCount?: number;
  readonly AppArmorProfile?: string;
  /** Bytes of the writable layer, and with the image's; only when asked for. */
  readonly SizeRw?: number;
  readonly SizeRootFs?: number;
  readonly State?: ApiContainerState | null;
  readonly Config?: ApiContainerConfig | null;
  readonly HostConfig?: ApiHostConfig | null;
  readonly Mounts?: readonly ApiMount[] | null;
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<Record<string, ApiEndpointSettings | null>> | null;
    readonly Ports?: ApiPortMap | null;
  } | null;
}

export type ApiPortMap = Readonly<
  Record<string, readonly { readonly HostIp?: string; readonly HostPort?: string }[] | null>
>;

export interface ApiContainerState {
  readonly Status?: string;
  readonly ExitCode?: number;
  readonly Error?: string;
  readonly OOMKilled?: boolean;
  readonly Pid?: number;
  readonly StartedAt?: string;
  readonly FinishedAt?: string;
  readonly Health?: ApiHealth | null;
  /** Podman's older name. */
  readonly Healthcheck?: ApiHealth | null;
}

export interface ApiHealth {
  readonly Status?: string;
  readonly FailingStreak?: number;
  readonly Log?:
    | readonly {
        readonly Start?: string;
        readonly End?: string;
        readonly ExitCode?: number;
        readonly Output?: string;
      }[]
    | null;
}

export interface ApiContainerConfig {
  readonly Image?: string;
  readonly Hostname?: string;
  readonly User?: string;
  readonly Tty?: boolean;
  readonly Env?: readonly string[] | null;
  readonly Cmd?: readonly string[] | null;
  readonly Entrypoint?: readonly string[] | string | null;
  readonly WorkingDir?: string;
  readonly Shell?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly ExposedPorts?: Readonly<Record<string, unknown>> | null;
  readonly Healthcheck?: { readonly Test?: readonly string[] | null } | null;
}

export interface ApiHostConfig {
  readonly NetworkMode?: string;
  readonly AutoRemove?: boolean;
  readonly RestartPolicy?: {
    readonly Name?: string;
    readonly MaximumRetryCount?: number;
  } | null;
  readonly Memory?: number;
  readonly MemorySwap?: number;
  readonly NanoCpus?: number;
  readonly CpuQuota?: number;
  readonly CpuPeriod?: number;
  readonly CpuShares?: number;
  readonly PidsLimit?: number | null;
  readonly CpusetCpus?: string;
  readonly PidMode?: string;
  readonly IpcMode?: string;
  readonly UTSMode?: string;
  readonly UsernsMode?: string;
  readonly CgroupnsMode?: string;
  readonly Privileged?: boolean;
  readonly ReadonlyRootfs?: boolean;
  readonly CapAdd?: readonly string[] | null;
  readonly CapDrop?: readonly string[] | null;
  readonly SecurityOpt?: readonly string[] | null;
}

/** `GET /images/{name}/json` */
export interface ApiImage {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Size?: number;
  readonly Config?: ApiContainerConfig | null;
  readonly RootFS?: { readonly Layers?: readonly string[] | null } | null;
}
