import type { EngineClient, EngineEvent } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import { createLateness } from './lateness.ts';
import { createReadLanes, type ReadLanes } from './readLanes.ts';
import type { RecordTables } from './recordTables.ts';

export interface SessionOptions {
  readonly client: EngineClient;
  readonly tables: RecordTables;
  readonly signal: AbortSignal;
  readonly intervalMs: number;
  /** Everything has been listed, and events are coming in. */
  readonly onLive: () => void;
}

/**
 * One connection to the event stream, from its opening to its end: first the events, then the lists, so that
 * nothing falls between them. Always rejects, in the end.
 */
export async function runSession(options: SessionOptions): Promise<never> {
  const session = new AbortController();
  const signal = AbortSignal.any([options.signal, session.signal]);
  try {
    const events = await options.client.events({ signal });
    signal.throwIfAborted();
    return await new Promise<never>((_, reject) => {
      const lanes = createReadLanes({ ...options, signal, onFailure: reject });
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      follow(events, lanes, signal).then(() => reject(endOfStream()), reject);
      lanes.readAll().then(() => {
        if (!signal.aborted) options.onLive();
      }, reject);
    });
  } finally {
    session.abort();
  }
}

/** Takes each event as it comes, at once: an engine throws events away for readers that let it wait. */
async function follow(
  events: AsyncIterable<EngineEvent>,
  lanes: ReadLanes,
  signal: AbortSignal,
): Promise<void> {
  const lateness = createLateness();
  for await (const event of events) {
    if (signal.aborted) return;
    lanes.take(event);
    if (lateness.observe(event.time, Date.now() / 1000)) void lanes.readAll();
  }
}

function endOfStream(): EngineError {
  return new EngineError('disconnected', 'The engine closed the connection.');
}
