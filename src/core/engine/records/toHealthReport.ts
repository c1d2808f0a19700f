import type { HealthReport } from '../containerDetails.ts';
import type { ApiHealth } from '../wire/apiContainerInspect.ts';
import { toHealth } from './toContainerRecord.ts';
import { toUnixMilliseconds } from './toVolumeRecord.ts';

/** Undefined for a container without a health check: engines leave the field out, say `none`, or say nothing. */
export function toHealthReport(
  health: ApiHealth | null | undefined,
  test: readonly string[],
): HealthReport | undefined {
  const status = toHealth(health?.Status);
  if (status === undefined) return undefined;
  return {
    status,
    failingStreak: health?.FailingStreak ?? 0,
    test,
    log: (health?.Log ?? []).map((entry) => ({
      startedAt: toUnixMilliseconds(entry.Start) ?? 0,
      endedAt: toUnixMilliseconds(entry.End) ?? 0,
      exitCode: entry.ExitCode ?? 0,
      output: entry.Output ?? '',
    })),
  };
}
