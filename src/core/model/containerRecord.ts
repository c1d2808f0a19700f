/** What the explorer knows of a container: one list entry of the Engine API, in plain immutable form. */
export interface ContainerRecord {
  readonly id: string;
  /** Without the leading slash of the API. */
  readonly name: string;
  /** The reference the container was created from, as the engine reports it. */
  readonly image: string;
  readonly imageId: string;
  readonly command: string;
  readonly state: ContainerState;
  /** Known for exited and dead containers only. */
  readonly exitCode?: number;
  /** Absent when the container has no health check. */
  readonly health?: ContainerHealth;
  /** Unix seconds. */
  readonly createdAt: number;
  /** Unix seconds at which the present state (running, paused, exited …) began, as exactly as the engine told. */
  readonly stateSince?: number;
  readonly ports: readonly PortBinding[];
  readonly mounts: readonly ContainerMount[];
  readonly networks: readonly ContainerNetwork[];
  /** `bridge`, `host`, `none`, `container:<id>` or a network's name; empty when the engine does not tell. */
  readonly networkMode: string;
  readonly labels: Readonly<Record<string, string>>;
}

export type ContainerState =
  'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export type ContainerHealth = 'starting' | 'healthy' | 'unhealthy';

export interface PortBinding {
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** Absent when the port is exposed but not published. */
  readonly hostPort?: number;
  /** The address it is bound to, e.g. `0.0.0.0`, `::`, `127.0.0.1`. */
  readonly hostIp?: string;
}

export interface ContainerMount {
  readonly type: string;
  /** Volume name for volumes, host path for binds, empty for tmpfs. */
  readonly source: string;
  readonly destination: string;
  readonly readOnly: boolean;
}

export interface ContainerNetwork {
  readonly name: string;
  readonly networkId: string;
  readonly ipAddress?: string;
  readonly ipv6Address?: string;
  readonly macAddress?: string;
  readonly aliases: readonly string[];
}
