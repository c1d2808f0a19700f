import type { StatsSample } from '../statsSample.ts';

/** A sample with its counters as rates. */
export interface StatsPoint extends StatsSample {
  /** Bytes per second since the sample before; absent for the first one, and after a restart or a pause. */
  readonly rates?: StatsRates;
}

export interface StatsRates {
  readonly networkReceived: number;
  readonly networkSent: number;
  readonly blockRead: number;
  readonly blockWritten: number;
}

/** Samples further apart than this, in milliseconds, are not joined by a line. Podman gives one in five seconds. */
export const LONGEST_STEP_MS = 12_000;

/** The last samples of a container, as long as they are not older than the window. */
export class StatsHistory {
  readonly #windowMs: number;
  #points: StatsPoint[] = [];

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  get points(): readonly StatsPoint[] {
    return this.#points;
  }

  /** @returns the sample with its rates; undefined for one that is not newer than the last */
  add(sample: StatsSample): StatsPoint | undefined {
    const last = this.#points.at(-1);
    if (last !== undefined && sample.at <= last.at) return undefined;
    const rates = last && ratesBetween(last, sample);
    const point: StatsPoint = rates ? { ...sample, rates } : sample;
    const oldest = sample.at - this.#windowMs;
    this.#points = [...this.#points.filter(({ at }) => at >= oldest), point];
    return point;
  }
}

/** Counters that went down began anew with the container: nothing can be said of the time between. */
function ratesBetween(before: StatsSample, after: StatsSample): StatsRates | undefined {
  const elapsedMs = after.at - before.at;
  if (elapsedMs > LONGEST_STEP_MS) return undefined;
  const rate = (from: number, to: number): number => ((to - from) / elapsedMs) * 1000;
  const rates = {
    networkReceived: rate(before.networkReceivedBytes, after.networkReceivedBytes),
    networkSent: rate(before.networkSentBytes, after.networkSentBytes),
    blockRead: rate(before.blockReadBytes, after.blockReadBytes),
    blockWritten: rate(before.blockWrittenBytes, after.blockWrittenBytes),
  };
  return Object.values(rates).some((value) => value < 0) ? undefined : rates;
}
