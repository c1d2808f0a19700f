import { setTimeout } from 'node:timers/promises';
import type { EngineService } from '../../host/services.ts';

/** A container that is being removed is listed no more, and can be asked about for a moment longer. */
const REMOVAL_MS = 200;

/**
 * Waits, without asking the engine, until the container runs again; resolves with the start of that run in Unix seconds.
 * Rejects when the container is removed meanwhile or the signal aborts.
 *
 * @param before the start of the run that has ended, in Unix milliseconds
 */
export async function untilRunning(
  engine: EngineService,
  id: string,
  before: number,
  signal: AbortSignal,
): Promise<number> {
  const { inventory } = engine;
  const hold = inventory.hold();
  try {
    for (;;) {
      await nextRun(engine, id, signal);
      const client = await engine.client(signal);
      const { startedAt = 0 } = await client.containerDetails(id, { signal });
      if (startedAt > before) return startedAt / 1000;
      // The inventory has not heard yet of the end that the log came to, or the removal is under way.
      if (inventory.containers.has(id)) await nextChange(engine, signal);
      else await setTimeout(REMOVAL_MS, undefined, { signal });
    }
  } finally {
    hold.release();
  }
}

function nextChange({ inventory }: EngineService, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      listener.dispose();
      reject(signal.reason as Error);
    };
    const listener = inventory.onChange(() => {
      listener.dispose();
      signal.removeEventListener('abort', abort);
      resolve();
    });
    signal.addEventListener('abort', abort, { once: true });
  });
}

async function nextRun(engine: EngineService, id: string, signal: AbortSignal): Promise<void> {
  while (!mayRun(engine, id)) await nextChange(engine, signal);
}

/** Of gone containers too: asking the engine for the start then tells so. */
function mayRun({ inventory }: EngineService, id: string): boolean {
  if (inventory.status.kind !== 'live') return false;
  const container = inventory.containers.get(id);
  return container === undefined || /^(?:running|paused|restarting)$/.test(container.state);
}
