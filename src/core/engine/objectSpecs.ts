export interface VolumeSpec {
  readonly name?: string;
  readonly driver?: string;
  readonly driverOptions?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface NetworkSpec {
  readonly name: string;
  readonly driver: string;
  readonly subnet?: string;
  readonly gateway?: string;
  /** The part of the subnet that addresses are taken from. */
  readonly range?: string;
  /** A further subnet, for IPv6. */
  readonly ipv6Subnet?: string;
  readonly ipv6?: boolean;
  readonly internal?: boolean;
  /** Of an overlay: containers of no service may join. */
  readonly attachable?: boolean;
  readonly driverOptions?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}
