import type { StatsSample } from '../../model/statsSample.ts';
import type { CallOptions } from '../engineClient.ts';
import type { ApiStats } from '../wire/apiStats.ts';

/** A sample, with what the next one is compared to. */
export interface StatsReading {
  readonly sample: StatsSample;
  readonly source: ApiStats;
}

export interface StatsCalls {
  /**
   * A sample a second (Podman: every five) for as long as the container exists; none while it does not run, and again
   * after a new start. Leaving the iteration or the signal closes it.
   */
  containerStats(id: string, options?: CallOptions): Promise<AsyncIterable<StatsSample>>;
  /**
   * One sample at once, with the processor's use since a reading before. For asking again and again: engines of API 1.41
   * and later answer in milliseconds, older ones in a second or two. Undefined when the container does not run.
   */
  containerStatsReading(
    id: string,
    previous?: StatsReading,
    options?: CallOptions,
  ): Promise<StatsReading | undefined>;
  /** One sample with the processor's use over a second or two. Undefined when the container does not run. */
  containerStatsOnce(id: string, options?: CallOptions): Promise<StatsSample | undefined>;
}
