import type { CallOptions, EngineClient } from '../engineClient.ts';
import type { EngineEndpoint } from '../engineEndpoint.ts';
import { createConnection } from './engineConnection.ts';
import { createEventCalls } from './eventCalls.ts';
import { createAttachCalls } from './attachCalls.ts';
import { createArchiveCalls } from './archiveCalls.ts';
import { createBuildCalls } from './buildCalls.ts';
import { createContainerCalls } from './containerCalls.ts';
import { createContainerEditCalls } from './containerEditCalls.ts';
import { createExecCalls } from './execCalls.ts';
import { createFileCalls } from './fileCalls.ts';
import { createImageArchiveCalls } from './imageArchiveCalls.ts';
import { createImageTransferCalls } from './imageTransferCalls.ts';
import { createListCalls } from './listCalls.ts';
import { createLogCalls } from './logCalls.ts';
import { negotiate } from './negotiate.ts';
import { createNetworkCalls } from './networkCalls.ts';
import { createObjectCalls } from './objectCalls.ts';
import { createPruneCalls } from './prune/pruneCalls.ts';
import { createStatsCalls } from './statsCalls.ts';
import { createSwarmCalls } from './swarm/createSwarmCalls.ts';
import { createSystemCalls } from './systemCalls.ts';

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
      ...createObjectCalls(connection),
      ...createNetworkCalls(connection),
      ...createContainerCalls(connection),
      ...createContainerEditCalls(connection, server),
      ...createArchiveCalls(connection),
      ...createLogCalls(connection, server),
      ...createStatsCalls(connection, server),
      ...createFileCalls(connection),
      ...createImageArchiveCalls(connection),
      ...createImageTransferCalls(connection, server),
      ...createExecCalls(connection, server),
      ...createAttachCalls(connection, server),
      ...createPruneCalls(connection, server),
      ...createSystemCalls(connection, server),
      ...createSwarmCalls(connection, server),
      ...createBuildCalls(connection),
      dispose: () => connection.dispose(),
    };
  } catch (error) {
    connection.dispose();
    throw error;
  }
}
