import type { CallOptions, PrunePreview } from '../engineClient.ts';

export interface SystemCalls {
  engineInfo(options?: CallOptions): Promise<EngineInfo>;
  /** What everything takes of the disk. May take an engine minutes. */
  diskUsage(options?: CallOptions): Promise<DiskUsage>;
  /** Bytes by the name of the volume; without those that the engine cannot measure. May take an engine minutes. */
  volumeSizes(options?: CallOptions): Promise<ReadonlyMap<string, number>>;
  /**
   * What {@link pruneBuildCache} would take now. With all, entries whose layers images share count as well: the engine
   * says that it frees them, although the images keep the layers.
   */
  buildCachePreview(options?: CallOptions & { all?: boolean }): Promise<PrunePreview>;
  /**
   * Removes build cache that no build uses: what is dangling, or all.
   *
   * @throws EngineError of kind `unsupported` for an engine without a build cache of its own
   */
  pruneBuildCache(
    options?: CallOptions & {
      all?: boolean;
      /** Only what has not been used for so long, as `24h`. */
      unusedFor?: string;
      /** Bytes to leave. */
      keepBytes?: number;
    },
  ): Promise<{ readonly removed: readonly string[]; readonly bytes: number }>;
}

export interface EngineInfo {
  readonly name: string;
  readonly version: string;
  readonly operatingSystem: string;
  readonly kernel: string;
  readonly architecture: string;
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly rootFolder: string;
  readonly storageDriver: string;
  /** Driver of containers' logs by default. */
  readonly logDriver: string;
  readonly cgroupDriver: string;
  readonly cgroupVersion: string;
  readonly securityOptions: readonly string[];
  /** Mirrors of Docker Hub. */
  readonly mirrors: readonly string[];
  /** Hosts and address ranges that are talked to without TLS. */
  readonly insecureRegistries: readonly string[];
  /** Containers by state, and images. */
  readonly counts: EngineCounts;
  /** Names of the runtimes that containers can be started with. */
  readonly runtimes: readonly string[];
  readonly defaultRuntime: string;
  readonly liveRestore: boolean;
  readonly warnings: readonly string[];
}

export interface EngineCounts {
  readonly running: number;
  readonly paused: number;
  readonly stopped: number;
  readonly images: number;
}

export interface DiskUsage {
  readonly images: DiskUsageKind;
  readonly containers: DiskUsageKind;
  readonly volumes: DiskUsageKind;
  readonly buildCache: DiskUsageKind;
}

/** Bytes; an estimate where layers are shared, as `docker system df` has it. */
export interface DiskUsageKind {
  readonly bytes: number;
  readonly reclaimableBytes: number;
  readonly count: number;
  readonly activeCount: number;
  readonly items: readonly DiskUsageItem[];
}

export interface DiskUsageItem {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly inUse: boolean;
}
