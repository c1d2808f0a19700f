import type { CallOptions, EngineClient } from '../../core/engine/engineClient.ts';
import { loadEngine } from './loadEngine.ts';

/** Connects to the engine of a docker context for as long as the work takes; the window's own engine stays as it is. */
export async function withContext<T>(
  contextName: string,
  options: CallOptions,
  work: (client: EngineClient) => Promise<T>,
): Promise<T> {
  const { resolveEndpoint, connectEngine } = loadEngine();
  const client = await connectEngine(await resolveEndpoint({ context: contextName }), options);
  try {
    return await work(client);
  } finally {
    client.dispose();
  }
}
