import type {
  ContainerHealth,
  ContainerMount,
  ContainerNetwork,
  ContainerState,
  PortBinding,
} from '../model/containerRecord.ts';
import type { ContainerNamespace, ContainerSecurity } from './containerIsolation.ts';

/** What the container page shows: a typed reading of `GET /containers/{id}/json`. Times are Unix milliseconds. */
export interface ContainerDetails {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  readonly platform: string;
  readonly state: ContainerState;
  readonly exitCode?: number;
  /** The engine's own reason, e.g. why a start failed. */
  readonly error?: string;
  readonly outOfMemory: boolean;
  readonly pid?: number;
  readonly restartCount: number;
  readonly createdAt: number;
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingDirectory: string;
  readonly user: string;
  readonly tty: boolean;
  readonly hostname: string;
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly ports: readonly PortBinding[];
  readonly mounts: readonly ContainerMount[];
  readonly networkMode: string;
  readonly networks: readonly ContainerNetwork[];
  readonly restartPolicy: string;
  readonly autoRemove: boolean;
  readonly limits: ContainerLimits;
  readonly namespaces: readonly ContainerNamespace[];
  readonly security: ContainerSecurity;
  readonly health?: HealthReport;
  readonly labels: Readonly<Record<string, string>>;
}

/** Absent means no limit. */
export interface ContainerLimits {
  readonly memoryBytes?: number;
  /** Memory and swap together; -1 where swap was made unlimited. */
  readonly memorySwapBytes?: number;
  readonly cpus?: number;
  readonly cpuShares?: number;
  readonly pids?: number;
  readonly cpuset?: string;
}

export interface HealthReport {
  readonly status: ContainerHealth;
  readonly failingStreak: number;
  readonly test: readonly string[];
  readonly log: readonly {
    readonly startedAt: number;
    readonly endedAt: number;
    readonly exitCode: number;
    readonly output: string;
  }[];
}
