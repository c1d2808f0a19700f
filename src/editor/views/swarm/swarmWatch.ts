import { swarmPollMs } from '../../../core/model/swarm/swarmPollMs.ts';
import { debounceByKey } from '../../host/debounce.ts';
import { isAborted } from '../../host/describeError.ts';
import type { Services } from '../../host/services.ts';
import { readSwarm, type SwarmSnapshot } from './swarmReader.ts';

/** What the view is like, and what becomes of answers. */
export interface WatchedView {
  /** Rows whose tasks are to be seen, and whether anything is whose numbers no event tells. */
  readonly open: () => { readonly rows: readonly string[]; readonly counts: boolean };
  readonly known: () => SwarmSnapshot | undefined;
  /** The last answer was a failure that may pass. */
  readonly hasFailed: () => boolean;
  readonly take: (snapshot: SwarmSnapshot) => void;
  readonly fail: (error: unknown) => void;
}

export interface SwarmWatch {
  /** Ends with the watching. */
  readonly signal: AbortSignal;
  run(isOn: boolean): void;
  /** Reads everything now. */
  read(): void;
  /** Resolves with the end of the first reading, whatever it brought. */
  first(): Promise<void>;
  /** Something was folded or unfolded: polling begins, ends, or goes on. */
  pace(): void;
}

const WATCHED: readonly string[] = ['node', 'service'];
/** Several events come with each change. */
const TIMES = { quietMs: 60, maxWaitMs: 300 };

/**
 * Keeps a view of the swarm up to date while it is to be seen: by events for nodes and services, and for what has no events,
 * running counts and tasks, by asking again while something of it is unfolded.
 */
export function createSwarmWatch(
  { engine, log }: Pick<Services, 'engine' | 'log'>,
  view: WatchedView,
): SwarmWatch {
  const { inventory } = engine;
  let life: AbortController | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;
  let isWanted: 'all' | 'counts' | undefined;

  const soon = debounceByKey<'events'>(() => want('all'), TIMES);

  function want(what: 'all' | 'counts'): void {
    if (life === undefined) return;
    isWanted = isWanted === 'all' ? 'all' : what;
    reading ??= readAll(life.signal).finally(() => {
      reading = undefined;
      // Wanted of a life that began while the one before was ending.
      if (isWanted === undefined) pace();
      else want(isWanted);
    });
  }

  /** Again, as long as something was wanted meanwhile. */
  async function readAll(signal: AbortSignal): Promise<void> {
    clearTimeout(timer);
    const isOver = (): boolean => signal.aborted;
    while (isWanted !== undefined && !isOver()) {
      const known = isWanted === 'counts' ? view.known() : undefined;
      isWanted = undefined;
      try {
        const client = await engine.client(signal);
        const snapshot = await readSwarm(client, view.open().rows, signal, known);
        if (!isOver()) view.take(snapshot);
      } catch (error) {
        if (!isOver() && !isAborted(error)) view.fail(error);
      }
    }
  }

  function pace(): void {
    clearTimeout(timer);
    const known = view.known();
    if (life === undefined) return;
    if (known === undefined && view.hasFailed())
      timer = setTimeout(() => want('all'), swarmPollMs([]));
    if (known !== undefined && view.open().counts)
      timer = setTimeout(() => want('counts'), swarmPollMs(known.services));
  }

  async function listen(signal: AbortSignal): Promise<void> {
    try {
      const client = await engine.client(signal);
      const events = await client.events({ signal, types: WATCHED });
      // What changed before the events were heard.
      want('all');
      for await (const { type } of events) if (WATCHED.includes(type)) soon.schedule('events');
    } catch (error) {
      if (!signal.aborted) log.debug(`Events of the swarm: ${String(error)}`);
    }
  }

  let listening: AbortController | undefined;
  function relisten(): void {
    listening?.abort();
    listening = undefined;
    if (life === undefined || inventory.status.kind !== 'live') return;
    listening = new AbortController();
    void listen(AbortSignal.any([life.signal, listening.signal]));
  }

  let listener: { dispose(): void } | undefined;

  return {
    get signal() {
      return life?.signal ?? AbortSignal.abort();
    },
    run: (isOn) => {
      if (isOn === (life !== undefined)) return;
      if (isOn) {
        life = new AbortController();
        listener = inventory.onChange(({ statusChanged }) => {
          if (statusChanged) relisten();
        });
        want('all');
        relisten();
        return;
      }
      life?.abort();
      life = undefined;
      clearTimeout(timer);
      soon.cancel('events');
      listener?.dispose();
      listening?.abort();
      isWanted = undefined;
    },
    read: () => want('all'),
    first: async () => {
      want('all');
      await reading;
    },
    pace,
  };
}
