/** How a container is to be run: what `docker run` takes. Absent means the image's or the engine's default. */
export interface RunOptions {
  readonly image: string;
  readonly name?: string;
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly interactive?: boolean;
  readonly tty?: boolean;
  readonly autoRemove?: boolean;
  readonly init?: boolean;
  readonly privileged?: boolean;
  readonly readOnly?: boolean;
  readonly ports?: readonly RunPort[];
  readonly environment?: readonly RunVariable[];
  /** Files of variables on this machine, for a command line or a compose file; the Engine API knows only variables. */
  readonly envFiles?: readonly string[];
  readonly mounts?: readonly RunMount[];
  readonly network?: RunNetwork;
  readonly restart?: RunRestart;
  readonly memoryBytes?: number;
  /** Memory and swap together; -1 for unlimited swap. */
  readonly memorySwapBytes?: number;
  readonly memoryReservationBytes?: number;
  readonly shmBytes?: number;
  readonly cpus?: number;
  readonly cpuShares?: number;
  readonly cpuset?: string;
  readonly pids?: number;
  readonly user?: string;
  readonly groups?: readonly string[];
  readonly workingDirectory?: string;
  readonly hostname?: string;
  /** `linux/arm64` */
  readonly platform?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly devices?: readonly RunDevice[];
  readonly addedCapabilities?: readonly string[];
  readonly droppedCapabilities?: readonly string[];
  readonly securityOptions?: readonly string[];
  readonly dns?: readonly string[];
  /** `name:address` */
  readonly extraHosts?: readonly string[];
  readonly sysctls?: Readonly<Record<string, string>>;
  readonly ulimits?: readonly RunUlimit[];
  readonly health?: RunHealth;
  readonly stopSignal?: string;
  readonly stopTimeoutSeconds?: number;
  readonly logDriver?: string;
  readonly logOptions?: Readonly<Record<string, string>>;
  readonly pidMode?: string;
  readonly ipcMode?: string;
}

export interface RunPort {
  readonly containerPort: number;
  readonly protocol: string;
  readonly hostIp?: string;
  /** Absent: the engine chooses one. */
  readonly hostPort?: number;
}

export interface RunVariable {
  readonly name: string;
  readonly value: string;
}

export interface RunMount {
  readonly kind: 'bind' | 'volume' | 'tmpfs';
  /** Path on the engine's machine, or the volume's name; absent for a new anonymous volume and for tmpfs. */
  readonly source?: string;
  readonly target: string;
  readonly readOnly: boolean;
  /** Of a tmpfs: `size=64m,mode=1777`. */
  readonly options?: string;
}

export type RunNetwork =
  | { readonly kind: 'bridge' | 'host' | 'none' }
  | { readonly kind: 'container'; readonly container: string }
  | {
      readonly kind: 'custom';
      readonly name: string;
      readonly aliases?: readonly string[];
      readonly ipv4?: string;
      readonly ipv6?: string;
    };

export interface RunRestart {
  readonly name: 'no' | 'always' | 'unless-stopped' | 'on-failure';
  readonly maximumRetries?: number;
}

export interface RunDevice {
  readonly host: string;
  readonly container: string;
  /** Of `r`, `w` and `m`. */
  readonly permissions: string;
}

export interface RunUlimit {
  readonly name: string;
  readonly soft: number;
  readonly hard: number;
}

export interface RunHealth {
  /** `CMD …`, `CMD-SHELL command`, or just `NONE`. */
  readonly test: readonly string[];
  /** Nanoseconds, as the engine counts; 0 for its default. */
  readonly interval: number;
  readonly timeout: number;
  readonly startPeriod: number;
  readonly retries: number;
}
