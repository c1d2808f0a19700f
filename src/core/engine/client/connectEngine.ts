import type { CallOptions, EngineClient } from '../engineClient.ts';
import type { EngineEndpoint } from '../engineEndpoint.ts';
import { createConnection } from './engineConnection.ts';
import { createEventCalls } from './eventCalls.ts';
import { createListCalls } from './listCalls.ts';
import { negotiate } from './negotiate.ts';

/**
 * Connects to the engine at the endpoint and agrees on an API version.
 *
 * @throws EngineError: nobody there, no permission, wrong certificates, too old, and so on.
 */
export async function connectEngine(
  endpoint: EngineEndpoint,
  options: CallOptions = {},
): Promise<EngineClient> {
  const connection = createConnection(endpoint);
  try {
    const server = await negotiate(connection, options);
    return {
      endpoint,
      server,
      ...createListCalls(connection, server),
      ...createEventCalls(connection, server),
      dispose: () => connection.dispose(),
    } as EngineClient;
  } catch (error) {
    connection.dispose();
    throw error;
  }
}
