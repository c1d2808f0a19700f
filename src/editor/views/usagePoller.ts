import type { StatsReading } from '../../core/engine/calls/statsCalls.ts';
import type { StatsSample } from '../../core/model/statsSample.ts';

export interface UsagePorts {
  /** The containers whose rows can be seen; asked before each round. */
  readonly wanted: () => readonly string[];
  readonly read: (
    id: string,
    previous: StatsReading | undefined,
    signal: AbortSignal,
  ) => Promise<StatsReading | undefined>;
  /** A round is over; `ids` have other values than before, or none any more. */
  readonly changed: (ids: readonly string[]) => void;
}

export interface UsagePoller {
  start(): void;
  stop(): void;
  /** What the container used at the last reading; undefined when it is not measured. */
  of(id: string): StatsSample | undefined;
  /** Counts the rounds: with each, orders by use may have changed. */
  readonly round: number;
}

/** From the end of a round to the beginning of the next: the engine has work of its own. */
const PAUSE_MS = 3_000;
/** Readings at the same time. */
const PARALLEL = 4;
/** Nobody reads the numbers of more rows than these. */
const MOST = 500;

/** Reads what containers use, one short answer each and a few at a time. No stream stays open; stopped, it asks nothing. */
export function createUsagePoller(ports: UsagePorts, pauseMs: number = PAUSE_MS): UsagePoller {
  let readings = new Map<string, StatsReading>();
  let round = 0;
  let running: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;

  const readAll = async (signal: AbortSignal): Promise<void> => {
    const before = readings;
    const next = new Map<string, StatsReading>();
    const queue = ports.wanted().slice(0, MOST).values();
    const work = async (): Promise<void> => {
      for (const id of queue) {
        if (signal.aborted) return;
        // A container that has gone, or an engine that has, has no numbers: the row says so itself.
        const reading = await ports.read(id, before.get(id), signal).catch(() => undefined);
        if (reading) next.set(id, reading);
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    if (signal.aborted) return;
    readings = next;
    round += 1;
    const ids = new Set([...before.keys(), ...next.keys()]);
    ports.changed([...ids].filter((id) => before.get(id)?.sample !== next.get(id)?.sample));
  };
  const go = (signal: AbortSignal): void => {
    void readAll(signal).then(() => {
      if (!signal.aborted) timer = setTimeout(() => go(signal), pauseMs);
    });
  };

  return {
    start: () => {
      if (running) return;
      running = new AbortController();
      go(running.signal);
    },
    stop: () => {
      running?.abort();
      running = undefined;
      clearTimeout(timer);
      readings = new Map();
    },
    of: (id) => readings.get(id)?.sample,
    get round() {
      return round;
    },
  };
}
