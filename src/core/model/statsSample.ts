/** What a running container used, at one moment. Counters (network, block) run since the container's start. */
export interface StatsSample {
  /** Unix milliseconds. */
  readonly at: number;
  /**
   * Percent of one processor: 200 for two processors in full use. Absent where no earlier measurement is at hand, as
   * in the first sample of a stream.
   */
  readonly cpuPercent?: number;
  /** Processors that the container may see; 0 when the engine does not say. */
  readonly cpus: number;
  /** Bytes, without the file cache that the kernel can drop at once. */
  readonly memoryBytes: number;
  /** Bytes of droppable file cache that were taken off; absent where the engine does not tell it. */
  readonly cacheBytes?: number;
  /** Bytes: the container's limit, or the machine's memory. Absent when unknown. */
  readonly memoryLimitBytes?: number;
  /** Of the limit, 0 to 100. Absent when the limit is. */
  readonly memoryPercent?: number;
  /** Bytes over all interfaces. */
  readonly networkReceivedBytes: number;
  readonly networkSentBytes: number;
  /** Bytes over all devices. */
  readonly blockReadBytes: number;
  readonly blockWrittenBytes: number;
  /** Processes and threads; absent on Windows. */
  readonly pids?: number;
  readonly pidsLimit?: number;
}
