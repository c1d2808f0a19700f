import type { StatsSample } from '../../model/statsSample.ts';
import type { CallOptions } from '../engineClient.ts';

export interface StatsCalls {
  /**
   * A sample a second (Podman: every five) for as long as the container exists; none while it does not run, and again
   * after a new start. Leaving the iteration or the signal closes it.
   */
  containerStats(id: string, options?: CallOptions): Promise<AsyncIterable<StatsSample>>;
  /** One sample with the processor's use over a second or two. Undefined when the container does not run. */
  containerStatsOnce(id: string, options?: CallOptions): Promise<StatsSample | undefined>;
}
