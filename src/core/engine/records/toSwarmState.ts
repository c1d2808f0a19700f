import type { SwarmState } from '../../model/swarm/swarmState.ts';
import type { EngineServer } from '../engineClient.ts';
import type { ApiSwarmInfo } from '../wire/apiSwarm.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const STATUSES: ReadonlySet<string> = new Set<SwarmState['status']>([
  'inactive',
  'pending',
  'active',
  'locked',
  'error',
]);

export function toSwarmState(
  api: ApiSwarmInfo | undefined,
  product: EngineServer['product'],
): SwarmState {
  const isManager = api?.ControlAvailable === true;
  return withoutUndefined<SwarmState>({
    isSupported: product === 'docker',
    status: isStatus(api?.LocalNodeState) ? api.LocalNodeState : 'inactive',
    isManager,
    nodeId: api?.NodeID ?? '',
    nodeAddress: api?.NodeAddr ?? '',
    managerAddresses: (api?.RemoteManagers ?? []).flatMap(({ Addr }) => Addr ?? []),
    error: api?.Error ?? '',
    managers: isManager ? api.Managers : undefined,
    nodes: isManager ? api.Nodes : undefined,
  });
}

function isStatus(state: string | undefined): state is SwarmState['status'] {
  return state !== undefined && STATUSES.has(state);
}
