import type { StatsPoint } from '../../../core/model/stats/statsHistory.ts';

/** Host to page. */
export type StatsUpdate =
  | {
      readonly type: 'setup';
      readonly language: string;
      readonly labels: StatsLabels;
      readonly points: readonly StatsPoint[];
    }
  | { readonly type: 'point'; readonly point: StatsPoint }
  /** Why there is nothing new; empty when there is. */
  | { readonly type: 'status'; readonly text: string };

/** Page to host. */
export interface StatsRequest {
  readonly type: 'open';
}

/** How much of the past is shown. */
export const STATS_WINDOW_MS = 5 * 60_000;

export interface StatsLabels {
  readonly processor: string;
  readonly memory: string;
  readonly network: string;
  readonly blocks: string;
  readonly processes: string;
  readonly received: string;
  readonly sent: string;
  readonly read: string;
  readonly written: string;
  /** `{0}` processors */
  readonly ofProcessors: string;
  /** `{0}` the limit */
  readonly ofLimit: string;
  /** `{0}` bytes of cache */
  readonly withoutCache: string;
  /** `{0}` bytes per second */
  readonly perSecond: string;
  /** `{0}` bytes since the start */
  readonly inTotal: string;
  readonly waiting: string;
  readonly window: string;
}
