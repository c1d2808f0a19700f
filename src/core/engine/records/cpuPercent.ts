import type { ApiCpuStats, ApiStats } from '../wire/apiStats.ts';

/** Podman's first answer of a stream compares two readings that are milliseconds apart. */
const SHORTEST_MS = 50;
const NANOSECONDS_PER_TICK = 100;

/**
 * Percent of one processor, as `docker stats` computes it (docker/cli, cli/command/container/stats_helpers.go,
 * calculateCPUPercentUnix): the container's share of the processor time that the machine had since the reading before,
 * times the number of processors. Undefined without a usable reading before.
 *
 * @param before an earlier answer, for engines that were asked for a single one
 */
export function cpuPercent(stats: ApiStats, before?: ApiStats): number | undefined {
  const cpu = stats.cpu_stats;
  const earlier = before === undefined ? stats.precpu_stats : before.cpu_stats;
  const elapsedMs = timeOf(stats.read) - timeOf(before === undefined ? stats.preread : before.read);
  if (elapsedMs < SHORTEST_MS) return undefined;
  if ((stats.num_procs ?? 0) > 0) return windowsPercent(stats, earlier, elapsedMs);
  if ((earlier?.system_cpu_usage ?? 0) === 0) return undefined;
  const used = totalOf(cpu) - totalOf(earlier);
  const passed = (cpu?.system_cpu_usage ?? 0) - (earlier?.system_cpu_usage ?? 0);
  return used > 0 && passed > 0 ? (used / passed) * cpuCount(stats) * 100 : 0;
}

/** Older engines only list the time per processor; cgroup v2 only tells the number. */
export function cpuCount({ cpu_stats: cpu, num_procs: processors }: ApiStats): number {
  const online = cpu?.online_cpus ?? 0;
  if (online > 0) return online;
  return cpu?.cpu_usage?.percpu_usage?.length ?? processors ?? 0;
}

/** Windows counts in ticks of 100 ns and knows no time of the machine (calculateCPUPercentWindows). */
function windowsPercent(
  stats: ApiStats,
  earlier: ApiCpuStats | null | undefined,
  elapsedMs: number,
): number | undefined {
  if (!Number.isFinite(elapsedMs)) return undefined;
  const ticks = (elapsedMs * 1e6) / NANOSECONDS_PER_TICK;
  const possible = ticks * (stats.num_procs ?? 0);
  return possible > 0 ? ((totalOf(stats.cpu_stats) - totalOf(earlier)) / possible) * 100 : 0;
}

function totalOf(cpu: ApiCpuStats | null | undefined): number {
  return cpu?.cpu_usage?.total_usage ?? 0;
}

/** Unix milliseconds; the year 1, which stands for never, is left far in the past. */
function timeOf(text: string | undefined): number {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}
