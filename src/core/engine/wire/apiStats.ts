/** `GET /containers/{id}/stats` */
export interface ApiStats {
  /** RFC 3339; the year 1 when the container does not run. */
  readonly read?: string;
  readonly preread?: string;
  /** Windows only, otherwise 0. */
  readonly num_procs?: number;
  readonly cpu_stats?: ApiCpuStats | null;
  readonly precpu_stats?: ApiCpuStats | null;
  readonly memory_stats?: {
    readonly usage?: number | null;
    readonly limit?: number | null;
    readonly stats?: Readonly<Record<string, number>> | null;
    /** Windows only. */
    readonly privateworkingset?: number | null;
  } | null;
  readonly networks?: Readonly<
    Record<string, { readonly rx_bytes?: number; readonly tx_bytes?: number } | null>
  > | null;
  readonly blkio_stats?: {
    readonly io_service_bytes_recursive?:
      readonly { readonly op?: string; readonly value?: number }[] | null;
  } | null;
  /** Windows only. */
  readonly storage_stats?: {
    readonly read_size_bytes?: number | null;
    readonly write_size_bytes?: number | null;
  } | null;
  readonly pids_stats?: {
    readonly current?: number | null;
    readonly limit?: number | null;
  } | null;
}

export interface ApiCpuStats {
  readonly cpu_usage?: {
    readonly total_usage?: number;
    readonly percpu_usage?: readonly number[] | null;
  } | null;
  readonly system_cpu_usage?: number | null;
  readonly online_cpus?: number | null;
}
