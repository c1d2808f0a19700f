import type { FileChange } from '../../model/containerFile.ts';
import type { CallOptions, TerminalSession, TerminalSize } from '../engineClient.ts';

/** What can be done to a container as a whole, besides starting and stopping. */
export interface ContainerEditCalls {
  renameContainer(id: string, name: string, options?: CallOptions): Promise<void>;
  /**
   * Changes limits and the restart policy of a container while it runs.
   *
   * @returns the engine's warnings
   * @throws EngineError of kind `unsupported` where the engine has no such call
   */
  updateContainer(
    id: string,
    update: ContainerUpdate,
    options?: CallOptions,
  ): Promise<readonly string[]>;
  /** What the container takes of the disk beyond its image, and together with it. The engine has to count it. */
  containerSize(id: string, options?: CallOptions): Promise<ContainerSize>;
  /** Makes an image of the container's file system and configuration. @returns the image's id */
  commitContainer(id: string, spec: CommitSpec, options?: CallOptions): Promise<string>;
  /** The whole file system as a tar. Leaving the iteration or the signal ends the transfer. */
  exportContainer(id: string, options?: CallOptions): Promise<AsyncIterable<Uint8Array>>;
  /** What differs from the image, in the engine's order. */
  containerChanges(id: string, options?: CallOptions): Promise<readonly FileChange[]>;
  /** Resolves when the container is in that state, at once when it is already. Without a deadline. */
  waitForContainer(
    id: string,
    condition: WaitCondition,
    options?: CallOptions,
  ): Promise<ContainerExit>;
  /**
   * Connects to the main process of a running container. Its input is open where the container was made so.
   *
   * @throws EngineError of kind `conflict` when it does not run
   */
  attachContainer(id: string, size: TerminalSize, options?: CallOptions): Promise<TerminalSession>;
}

export interface ContainerSize {
  /** Bytes of the writable layer. */
  readonly writableBytes: number;
  /** Bytes of the whole file system, mounts excepted. */
  readonly totalBytes: number;
}

/** `notRunning` is so at once for a container that has not been started. */
export type WaitCondition = 'notRunning' | 'nextExit' | 'removed';

export interface ContainerExit {
  readonly exitCode: number;
  /** The engine's own reason why waiting failed. */
  readonly error?: string;
}

/** Absent fields stay as they are. Bytes; 0 lifts the limit where the engine can. */
export interface ContainerUpdate {
  readonly memoryBytes?: number;
  /** Memory and swap together; -1 for unlimited swap. */
  readonly memorySwapBytes?: number;
  readonly memoryReservationBytes?: number;
  readonly cpus?: number;
  readonly cpuShares?: number;
  readonly cpuset?: string;
  /** -1 for no limit. */
  readonly pids?: number;
  readonly restartPolicy?: RestartPolicy;
}

export interface RestartPolicy {
  readonly name: 'no' | 'always' | 'unless-stopped' | 'on-failure';
  /** With `on-failure` only. */
  readonly maximumRetries?: number;
}

export interface CommitSpec {
  /** With or without a tag; absent for an image without a name. */
  readonly reference?: string;
  readonly message?: string;
  readonly author?: string;
  /** Freezes the container meanwhile, so that its files fit together. Default true. */
  readonly pause?: boolean;
  /** Dockerfile instructions for the configuration, such as `CMD ["sh"]`. */
  readonly changes?: readonly string[];
}
