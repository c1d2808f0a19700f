import type { TaskRecord, TaskState } from '../../model/swarm/taskRecord.ts';
import type { ApiTask } from '../wire/apiSwarm.ts';
import { oneOf } from './toNodeRecord.ts';
import { splitDigest } from './toServiceRecord.ts';
import { toUnixSeconds } from './toVolumeRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

const STATES: readonly TaskState[] = [
  ...(['new', 'pending', 'allocated', 'assigned', 'accepted', 'preparing', 'ready'] as const),
  ...(['starting', 'running', 'complete', 'shutdown', 'failed', 'rejected'] as const),
  ...(['remove', 'orphaned'] as const),
];

/** @param serviceNames by id */
export function toTaskRecord(api: ApiTask, serviceNames: ReadonlyMap<string, string>): TaskRecord {
  const { Status } = api;
  const serviceId = api.ServiceID ?? '';
  const container = Status?.ContainerStatus;
  const state = oneOf(STATES, Status?.State, 'new');
  return withoutUndefined<TaskRecord>({
    id: api.ID,
    serviceId,
    serviceName: serviceNames.get(serviceId) ?? serviceId,
    slot: api.Slot || undefined,
    nodeId: api.NodeID ?? '',
    state,
    desiredState: oneOf(STATES, api.DesiredState, 'new'),
    message: Status?.Message ?? '',
    error: Status?.Err ?? '',
    containerId: container?.ContainerID || undefined,
    exitCode: hasEnded(state) ? container?.ExitCode : undefined,
    image: splitDigest(api.Spec?.ContainerSpec?.Image ?? '').image,
    updatedAt: toUnixSeconds(Status?.Timestamp ?? api.UpdatedAt) ?? 0,
  });
}

/** Before that, engines say 0 for an exit code that there is not. */
function hasEnded(state: TaskState): boolean {
  return state === 'complete' || state === 'shutdown' || state === 'failed';
}
