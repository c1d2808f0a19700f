import type { ContainerUpdate } from '../calls/containerEditCalls.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const NANO = 1_000_000_000;

/** The body of `POST /containers/{id}/update`. */
export function toContainerUpdate(update: ContainerUpdate): object {
  const { restartPolicy } = update;
  return withoutUndefined<Record<string, unknown>>({
    Memory: update.memoryBytes,
    MemorySwap: update.memorySwapBytes,
    MemoryReservation: update.memoryReservationBytes,
    NanoCpus: update.cpus === undefined ? undefined : Math.round(update.cpus * NANO),
    CpuShares: update.cpuShares,
    CpusetCpus: update.cpuset,
    PidsLimit: update.pids,
    RestartPolicy:
      restartPolicy === undefined
        ? undefined
        : { Name: restartPolicy.name, MaximumRetryCount: restartPolicy.maximumRetries ?? 0 },
  });
}
