import type { ApiEndpointSettings } from './apiContainer.ts';
import type {
  ApiContainer,
  ApiContainerConfig,
  ApiHostConfig,
  ApiPortMap,
} from './apiContainerInspect.ts';

/** `GET /containers/{id}/json`, as far as it says how the container was made. */
export interface ApiCreatedContainer extends Omit<
  ApiContainer,
  'Config' | 'HostConfig' | 'NetworkSettings'
> {
  readonly Config?: ApiFullConfig | null;
  readonly HostConfig?: ApiFullHostConfig | null;
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<Record<string, ApiFullEndpoint | null>> | null;
  } | null;
}

export interface ApiFullEndpoint extends ApiEndpointSettings {
  readonly IPAMConfig?: {
    readonly IPv4Address?: string;
    readonly IPv6Address?: string;
  } | null;
  readonly Links?: readonly string[] | null;
  readonly DriverOpts?: Readonly<Record<string, string>> | null;
}

export interface ApiFullConfig extends Omit<ApiContainerConfig, 'Healthcheck'> {
  readonly OpenStdin?: boolean;
  readonly StopSignal?: string;
  readonly StopTimeout?: number | null;
  readonly Healthcheck?: {
    readonly Test?: readonly string[] | null;
    readonly Interval?: number;
    readonly Timeout?: number;
    readonly StartPeriod?: number;
    readonly Retries?: number;
  } | null;
}

export interface ApiFullHostConfig extends ApiHostConfig {
  readonly Binds?: readonly string[] | null;
  readonly Mounts?: readonly { readonly Target?: string }[] | null;
  readonly Tmpfs?: Readonly<Record<string, string>> | null;
  readonly PortBindings?: ApiPortMap | null;
  readonly Init?: boolean | null;
  readonly Privileged?: boolean;
  readonly ReadonlyRootfs?: boolean;
  readonly MemoryReservation?: number;
  readonly ShmSize?: number;
  readonly GroupAdd?: readonly string[] | null;
  readonly Devices?:
    | readonly {
        readonly PathOnHost?: string;
        readonly PathInContainer?: string;
        readonly CgroupPermissions?: string;
      }[]
    | null;
  readonly CapAdd?: readonly string[] | null;
  readonly CapDrop?: readonly string[] | null;
  readonly SecurityOpt?: readonly string[] | null;
  readonly Dns?: readonly string[] | null;
  readonly ExtraHosts?: readonly string[] | null;
  readonly Sysctls?: Readonly<Record<string, string>> | null;
  readonly Ulimits?:
    readonly { readonly Name?: string; readonly Soft?: number; readonly Hard?: number }[] | null;
  readonly LogConfig?: {
    readonly Type?: string;
    readonly Config?: Readonly<Record<string, string>> | null;
  } | null;
  readonly PidMode?: string;
  readonly IpcMode?: string;
}
