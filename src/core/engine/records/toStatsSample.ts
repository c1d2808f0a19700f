import type { StatsSample } from '../../model/statsSample.ts';
import type { ApiStats } from '../wire/apiStats.ts';
import { cpuCount, cpuPercent } from './cpuPercent.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/** A memory limit of this many bytes or more is the kernel's way to say that there is none. */
const NO_LIMIT_BYTES = 2 ** 62;

/**
 * Undefined for a container that does not run: engines answer that with zeros of the year 1.
 *
 * @param before an earlier answer, for engines that were asked for a single one
 */
export function toStatsSample(stats: ApiStats, before?: ApiStats): StatsSample | undefined {
  const at = Date.parse(stats.read ?? '');
  if (!(at > 0)) return undefined;
  const memory = memoryOf(stats);
  const limit = stats.memory_stats?.limit ?? 0;
  const memoryLimitBytes = limit > 0 && limit < NO_LIMIT_BYTES ? limit : undefined;
  const pidsLimit = stats.pids_stats?.limit ?? 0;
  return withoutUndefined<StatsSample>({
    at,
    cpuPercent: cpuPercent(stats, before),
    cpus: cpuCount(stats),
    ...memory,
    memoryLimitBytes,
    memoryPercent:
      memoryLimitBytes === undefined ? undefined : (memory.memoryBytes / memoryLimitBytes) * 100,
    ...networkOf(stats),
    ...blocksOf(stats),
    pids: stats.pids_stats?.current ?? undefined,
    pidsLimit: pidsLimit > 0 && pidsLimit < NO_LIMIT_BYTES ? pidsLimit : undefined,
  });
}

/**
 * Memory in use without the inactive file cache (docker/cli, calculateMemUsageUnixNoCache): cgroup v1 tells the cache of
 * the whole subtree as `total_inactive_file`, v2 as `inactive_file`. A cache that is not below the usage is no answer to
 * rely on, and Podman tells none: then it is the plain usage.
 */
function memoryOf({ memory_stats: memory }: ApiStats): {
  readonly memoryBytes: number;
  readonly cacheBytes: number | undefined;
} {
  const privateSet = memory?.privateworkingset ?? 0;
  if (privateSet > 0) return { memoryBytes: privateSet, cacheBytes: undefined };
  const usage = memory?.usage ?? 0;
  const version1 = memory?.stats?.['total_inactive_file'];
  const cache =
    version1 !== undefined && version1 < usage ? version1 : memory?.stats?.['inactive_file'];
  return cache !== undefined && cache < usage
    ? { memoryBytes: usage - cache, cacheBytes: cache }
    : { memoryBytes: usage, cacheBytes: undefined };
}

/** All interfaces together (docker/cli, calculateNetwork). */
function networkOf({ networks }: ApiStats): {
  readonly networkReceivedBytes: number;
  readonly networkSentBytes: number;
} {
  let networkReceivedBytes = 0;
  let networkSentBytes = 0;
  for (const counters of Object.values(networks ?? {})) {
    networkReceivedBytes += counters?.rx_bytes ?? 0;
    networkSentBytes += counters?.tx_bytes ?? 0;
  }
  return { networkReceivedBytes, networkSentBytes };
}

/** All devices together (docker/cli, calculateBlockIO). The kernel writes `Read` on cgroup v1 and `read` on v2. */
function blocksOf({ blkio_stats: blocks, storage_stats: storage }: ApiStats): {
  readonly blockReadBytes: number;
  readonly blockWrittenBytes: number;
} {
  let blockReadBytes = storage?.read_size_bytes ?? 0;
  let blockWrittenBytes = storage?.write_size_bytes ?? 0;
  for (const { op = '', value = 0 } of blocks?.io_service_bytes_recursive ?? []) {
    if (/^r/i.test(op)) blockReadBytes += value;
    else if (/^w/i.test(op)) blockWrittenBytes += value;
  }
  return { blockReadBytes, blockWrittenBytes };
}
