// What we read of the engine's JSON. Go leaves fields out or writes null at will, so every field may be missing.

/** An entry of `GET /containers/json`. */
export interface ApiContainerSummary {
  readonly Id: string;
  readonly Names?: readonly string[] | null;
  readonly Image?: string;
  readonly ImageID?: string;
  readonly Command?: string;
  /** Unix seconds. */
  readonly Created?: number;
  readonly State?: string;
  /** `Up 3 hours (healthy)` */
  readonly Status?: string;
  readonly Ports?: readonly ApiPort[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly HostConfig?: { readonly NetworkMode?: string } | null;
  readonly NetworkSettings?: {
    readonly Networks?: Readonly<Record<string, ApiEndpointSettings | null>> | null;
  } | null;
  readonly Mounts?: readonly ApiMount[] | null;
  /** Since API 1.52. */
  readonly Health?: { readonly Status?: string } | null;
  /** With `size=1` only. Bytes. */
  readonly SizeRw?: number;
}

export interface ApiPort {
  readonly IP?: string;
  readonly PrivatePort?: number;
  readonly PublicPort?: number;
  readonly Type?: string;
}

export interface ApiMount {
  readonly Type?: string;
  readonly Name?: string;
  readonly Source?: string;
  readonly Destination?: string;
  readonly RW?: boolean;
}

export interface ApiEndpointSettings {
  readonly NetworkID?: string;
  /** Empty unless the container runs. */
  readonly EndpointID?: string;
  readonly IPAddress?: string;
  readonly GlobalIPv6Address?: string;
  readonly MacAddress?: string;
  readonly Aliases?: readonly string[] | null;
}
