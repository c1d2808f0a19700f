/** An entry of `GET /images/json`. */
export interface ApiImageSummary {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly RepoDigests?: readonly string[] | null;
  readonly Size?: number;
  readonly SharedSize?: number;
  /** Unix seconds. */
  readonly Created?: number;
  readonly Labels?: Readonly<Record<string, string>> | null;
  /** Containers that use it; -1 when not counted. */
  readonly Containers?: number;
}

/** An entry of `GET /volumes`. */
export interface ApiVolume {
  readonly Name: string;
  readonly Driver?: string;
  readonly Mountpoint?: string;
  /** RFC 3339 */
  readonly CreatedAt?: string;
  readonly Labels?: Readonly<Record<string, string>> | null;
  /** In `/system/df` only; -1 for unknown. */
  readonly UsageData?: { readonly Size?: number; readonly RefCount?: number } | null;
}

/** An entry of `GET /networks`. */
export interface ApiNetwork {
  readonly Id: string;
  readonly Name?: string;
  readonly Driver?: string;
  readonly Scope?: string;
  readonly Internal?: boolean;
  /** RFC 3339 */
  readonly Created?: string;
  readonly IPAM?: {
    readonly Config?: readonly { readonly Subnet?: string; readonly Gateway?: string }[] | null;
  } | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
}

/** A line of `GET /events`. */
export interface ApiEvent {
  readonly Type?: string;
  readonly Action?: string;
  readonly Actor?: {
    readonly ID?: string;
    readonly Attributes?: Readonly<Record<string, string>> | null;
  } | null;
  /** Unix seconds. */
  readonly time?: number;
  /** Before API 1.52. */
  readonly status?: string;
  readonly id?: string;
  /** Podman */
  readonly HealthStatus?: string;
}
