import type { SwarmCalls } from '../../calls/swarmCalls.ts';
import type { EngineServer } from '../../engineClient.ts';
import { toSwarmState } from '../../records/toSwarmState.ts';
import type { ApiSwarmInfo } from '../../wire/apiSwarm.ts';
import type { EngineConnection } from '../engineConnection.ts';
import { createMembershipCalls } from './membershipCalls.ts';
import { createNodeCalls } from './nodeCalls.ts';
import { createServiceCalls } from './serviceCalls.ts';
import { createServiceListCalls } from './serviceListCalls.ts';
import { createServiceLogCalls } from './serviceLogCalls.ts';
import { createStackCalls } from './stackCalls.ts';
import { createSwarmConnection } from './swarmConnection.ts';

export function createSwarmCalls(connection: EngineConnection, server: EngineServer): SwarmCalls {
  const swarm = createSwarmConnection(connection, server);
  return {
    swarmState: async (options) => {
      const info = await connection.json({ method: 'GET', path: '/info' }, options);
      const { Swarm } = info as { readonly Swarm?: ApiSwarmInfo };
      return toSwarmState(Swarm, server.product);
    },
    ...createNodeCalls(swarm),
    ...createServiceListCalls(swarm),
    ...createServiceCalls(swarm),
    ...createServiceLogCalls(swarm),
    ...createStackCalls(swarm),
    ...createMembershipCalls(swarm),
  };
}
