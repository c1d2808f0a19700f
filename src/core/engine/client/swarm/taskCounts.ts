import type { ServiceCounts } from '../../records/toServiceRecord.ts';
import { modeOf } from '../../records/toServiceRecord.ts';
import type { ApiService, ApiTask } from '../../wire/apiSwarm.ts';

/** What `?status=true` would tell, for engines before API 1.41, by the rules of those that know it. */
export function taskCounts(
  service: ApiService,
  tasks: readonly ApiTask[],
  liveNodes: ReadonlySet<string>,
): ServiceCounts {
  const own = tasks.filter(({ ServiceID }) => ServiceID === service.ID);
  const running = own.filter(
    ({ Status, NodeID = '' }) => Status?.State === 'running' && liveNodes.has(NodeID),
  ).length;
  const wanted = own.filter(({ DesiredState }) => DesiredState === 'running').length;
  const isReplicated = modeOf(service.Spec ?? {}) === 'replicated';
  const replicas = service.Spec?.Mode?.Replicated?.Replicas ?? 1;
  return { running, desired: isReplicated ? replicas : wanted, completed: 0 };
}
