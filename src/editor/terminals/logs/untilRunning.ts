import type { EngineService } from '../../host/services.ts';

/**
 * Waits, without asking the engine, until the container runs; resolves with the start of that run in Unix seconds.
 * Rejects when the container is removed meanwhile or the signal aborts.
 */
export async function untilRunning(
  engine: EngineService,
  id: string,
  signal: AbortSignal,
): Promise<number> {
  const hold = engine.inventory.hold();
  try {
    await nextRun(engine, id, signal);
  } finally {
    hold.release();
  }
  const client = await engine.client(signal);
  const { startedAt } = await client.containerDetails(id, { signal });
  return (startedAt ?? 0) / 1000;
}

function nextRun({ inventory }: EngineService, id: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (inventory.status.kind !== 'live') return;
      const container = inventory.containers.get(id);
      // Gone containers too: asking the engine for the start then tells so.
      if (container === undefined || /^(?:running|paused|restarting)$/.test(container.state))
        finish();
    };
    const listener = inventory.onChange(look);
    const abort = (): void => {
      listener.dispose();
      reject(signal.reason as Error);
    };
    const finish = (): void => {
      listener.dispose();
      signal.removeEventListener('abort', abort);
      resolve();
    };
    signal.addEventListener('abort', abort, { once: true });
    look();
  });
}
