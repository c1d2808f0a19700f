import type { CallOptions, EngineClient } from './engineClient.ts';
import { EngineError } from './engineError.ts';

export type HealthOutcome = 'healthy' | 'unhealthy' | 'exited';

/**
 * Waits for the verdict of a container's own health check, or its end, by the engine's events.
 *
 * @throws EngineError of kind `unsupported` for a container without a health check
 */
export async function waitUntilHealthy(
  client: Pick<EngineClient, 'events' | 'containerDetails'>,
  id: string,
  options: CallOptions = {},
): Promise<HealthOutcome> {
  const leave = new AbortController();
  const signal =
    options.signal === undefined ? leave.signal : AbortSignal.any([options.signal, leave.signal]);
  try {
    // Listening comes first: a verdict between the question and the listening would never come again.
    const events = await client.events({ signal });
    const details = await client.containerDetails(id, options);
    if (details.state !== 'running') return 'exited';
    const status = details.health?.status;
    if (status === undefined) {
      throw new EngineError('unsupported', 'The container has no health check.');
    }
    if (status !== 'starting') return status;
    for await (const event of events) {
      if (event.type !== 'container' || event.id !== details.id) continue;
      if (event.action === 'die' || event.action === 'destroy') return 'exited';
      const verdict = event.action === 'health_status' ? event.detail : undefined;
      if (verdict === 'healthy' || verdict === 'unhealthy') return verdict;
    }
    throw new EngineError('disconnected', 'The engine ended its events.');
  } finally {
    leave.abort();
  }
}
