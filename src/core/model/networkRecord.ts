/** A network. Its attached containers are found in the container records. */
export interface NetworkRecord {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly scope: string;
  readonly internal: boolean;
  /** Unix seconds. */
  readonly createdAt: number;
  readonly subnets: readonly NetworkSubnet[];
  readonly labels: Readonly<Record<string, string>>;
  /** True for bridge, host and none (and Podman's podman): the engine refuses to remove them. */
  readonly builtIn: boolean;
}

export interface NetworkSubnet {
  readonly subnet: string;
  readonly gateway?: string;
}
