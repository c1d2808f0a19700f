import type { ContainerLimits } from '../containerDetails.ts';
import type { ApiHostConfig } from '../wire/apiContainerInspect.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const DEFAULT_CPU_PERIOD_US = 100_000;

/** The API writes 0 or -1 for no limit; for memory and swap the two differ, since one was asked for. */
export function toContainerLimits(host: ApiHostConfig): ContainerLimits {
  return withoutUndefined<ContainerLimits>({
    memoryBytes: positive(host.Memory),
    memorySwapBytes: host.MemorySwap === -1 ? -1 : positive(host.MemorySwap),
    cpus: toCpus(host),
    cpuShares: positive(host.CpuShares),
    pids: positive(host.PidsLimit),
    cpuset: host.CpusetCpus || undefined,
  });
}

/** `--cpus`, or the same said as quota and period (microseconds). */
function toCpus(host: ApiHostConfig): number | undefined {
  const nano = positive(host.NanoCpus);
  if (nano !== undefined) return nano / 1e9;
  const quota = positive(host.CpuQuota);
  return quota === undefined
    ? undefined
    : quota / (positive(host.CpuPeriod) ?? DEFAULT_CPU_PERIOD_US);
}

function positive(value: number | null | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
