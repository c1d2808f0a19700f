import type { LogItem, LogLine, LogMarker } from '../../model/logLine.ts';
import type { CallOptions, EngineClient, EngineEvent } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { logTimeAt } from '../../model/logs/logTime.ts';
import { LifeEvents } from './lifeEvents.ts';
import { readLogLines } from './readLogLines.ts';

export interface FollowOptions extends CallOptions {
  readonly signal: AbortSignal;
  /** The key that its lines bear. Default: the container's name. */
  readonly source?: string;
  /** Lines from before now. Default 1,000. */
  readonly tail?: number;
  /** Unix seconds: nothing older. */
  readonly since?: number;
  /** Goes on after what an earlier following has read, instead of `tail` and `since`. */
  readonly after?: ReadPosition;
  /** Called once, when the engine has answered. */
  readonly onOpen?: () => void;
}

/** The time of the last line that was read, and how many of the last lines have it: Podman's times are whole seconds. */
export interface ReadPosition {
  readonly time: string;
  readonly count: number;
}

type FollowClient = Pick<EngineClient, 'containerDetails' | 'containerLogs' | 'events'>;

const DEFAULT_TAIL = 1000;

/**
 * A container's log as it grows, across stops, restarts and its replacement by another of the same name (what compose
 * does on `up`), with a marker for each. No line comes twice, none is left out. Ends only by the signal, by leaving the
 * iteration, or with the engine.
 *
 * @throws EngineError
 */
export async function* followContainerLogs(
  client: FollowClient,
  container: string,
  options: FollowOptions,
): AsyncGenerator<readonly LogItem[]> {
  const leave = new AbortController();
  const signal = AbortSignal.any([options.signal, leave.signal]);
  try {
    // Listening comes first, so that no end and no start is missed.
    const events = await client.events({ signal });
    const details = await client.containerDetails(container, { signal });
    const alive = ['running', 'paused', 'restarting'].includes(details.state);
    const lives = new LifeEvents(events, { id: details.id, name: details.name, alive });
    const source = options.source ?? details.name;
    options.onOpen?.();
    let from: ReadFrom = firstFrom(options);
    for (;;) {
      const { id } = lives;
      const read = { time: from.after?.time ?? '', count: from.after?.count ?? 0 };
      for await (const lines of readLife(client, lives, source, from, signal)) {
        for (const { time } of lines) {
          read.count = time === read.time ? read.count + 1 : 1;
          read.time = time;
        }
        yield lines;
      }
      for (let started = false; !started;) {
        const event = await lives.next();
        yield [toMarker(event, source, id)];
        started = event.action === 'start';
      }
      from = lives.id === id ? { after: read } : {};
    }
  } finally {
    leave.abort();
  }
}

interface ReadFrom {
  readonly tail?: number;
  readonly since?: number;
  readonly after?: ReadPosition;
}

function firstFrom({ tail, since, after }: FollowOptions): ReadFrom {
  if (after !== undefined) return { after };
  return { tail: tail ?? DEFAULT_TAIL, ...(since === undefined ? {} : { since }) };
}

/** Until the engine ends the log, which it does with the container. */
async function* readLife(
  client: FollowClient,
  lives: LifeEvents,
  source: string,
  { tail, since, after }: ReadFrom,
  signal: AbortSignal,
): AsyncGenerator<readonly LogLine[]> {
  // Its own second again, since Podman knows no parts of one; what has been read is left out by its time.
  const afterSeconds =
    after === undefined || after.time === ''
      ? undefined
      : Math.floor(Date.parse(after.time) / 1000);
  const start = afterSeconds ?? since;
  const options = {
    // Podman goes on following what has ended, into the next life and past its beginning.
    ...{ follow: lives.isAlive, timestamps: true, signal },
    ...(tail === undefined ? {} : { tail }),
    ...(start === undefined ? {} : { since: start }),
  };
  let repeated = 0;
  try {
    const output = await client.containerLogs(lives.id, options);
    lives.watchEnd(() => output.close());
    for await (const lines of readLogLines(output, source)) {
      const fresh = lines.filter(({ time }) => {
        if (after === undefined || time > after.time) return true;
        if (time < after.time) return false;
        repeated += 1;
        return repeated > after.count;
      });
      if (fresh.length > 0) yield fresh;
    }
  } catch (error) {
    // Started and gone again, or about to go: its log is over, the events go on.
    if (!(error instanceof EngineError) || !['gone', 'conflict'].includes(error.kind)) throw error;
  } finally {
    lives.watchEnd(undefined);
  }
}

function toMarker(event: EngineEvent, source: string, id: string): LogMarker {
  const time = logTimeAt(event.time * 1000);
  const exitCode = Number(event.attributes['exitCode'] ?? event.attributes['containerExitCode']);
  if (event.action === 'start') {
    return { source, marker: event.id === id ? 'started' : 'recreated', time };
  }
  if (event.action === 'destroy') return { source, marker: 'removed', time };
  return { source, marker: 'stopped', time, ...(Number.isNaN(exitCode) ? {} : { exitCode }) };
}
