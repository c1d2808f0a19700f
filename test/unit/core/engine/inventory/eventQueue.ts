import type { EngineEvent } from '../../../../../src/core/engine/engineClient.ts';

export interface EventQueue extends AsyncIterable<EngineEvent> {
  push(event: EngineEvent): void;
  end(): void;
}

/** An event stream that the test feeds; ends also when the signal aborts. */
export function eventQueue(signal: AbortSignal): EventQueue {
  const events: EngineEvent[] = [];
  let ended = false;
  let wake = (): void => undefined;
  signal.addEventListener('abort', () => end());

  function end(): void {
    ended = true;
    wake();
  }

  return {
    end,
    push(event) {
      events.push(event);
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const event = events.shift();
        if (event) yield event;
        else if (ended) return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
