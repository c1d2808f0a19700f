import { stackLabel } from '../../model/swarm/groupStacks.ts';
import type {
  ServiceMode,
  ServicePort,
  ServiceRecord,
  ServiceUpdateStatus,
} from '../../model/swarm/serviceRecord.ts';
import type { ApiService, ApiServicePort, ApiServiceSpec } from '../wire/apiSwarm.ts';
import { oneOf } from './toNodeRecord.ts';
import { toUnixSeconds } from './toVolumeRecord.ts';
import { withoutUndefined } from './withoutUndefined.ts';

/** @param counts of its tasks, where the engine does not tell them */
export function toServiceRecord(api: ApiService, counts?: ServiceCounts): ServiceRecord {
  const spec = api.Spec ?? {};
  const mode = modeOf(spec);
  const status = api.ServiceStatus;
  const { image, digest } = splitDigest(spec.TaskTemplate?.ContainerSpec?.Image ?? '');
  const networks = spec.TaskTemplate?.Networks ?? spec.Networks ?? [];
  return withoutUndefined<ServiceRecord>({
    id: api.ID,
    version: api.Version?.Index ?? 0,
    name: spec.Name ?? '',
    stack: spec.Labels?.[stackLabel] || undefined,
    image,
    imageDigest: digest,
    mode,
    running: status?.RunningTasks ?? counts?.running ?? 0,
    desired: status?.DesiredTasks ?? counts?.desired ?? 0,
    completed: mode.endsWith('-job')
      ? (status?.CompletedTasks ?? counts?.completed ?? 0)
      : undefined,
    ports: (api.Endpoint?.Ports ?? []).map(toServicePort),
    updateStatus: toUpdateStatus(api.UpdateStatus),
    hasPrevious: Boolean(api.PreviousSpec),
    networks: networks.flatMap(({ Target }) => Target ?? []),
    labels: spec.Labels ?? {},
    createdAt: toUnixSeconds(api.CreatedAt) ?? 0,
    updatedAt: toUnixSeconds(api.UpdatedAt) ?? 0,
  });
}

export interface ServiceCounts {
  readonly running: number;
  readonly desired: number;
  readonly completed: number;
}

export function modeOf({ Mode }: ApiServiceSpec): ServiceMode {
  if (Mode?.Global) return 'global';
  if (Mode?.ReplicatedJob) return 'replicated-job';
  return Mode?.GlobalJob ? 'global-job' : 'replicated';
}

/** Managers pin what they deploy to the digest that the registry had at that time. */
export function splitDigest(reference: string): {
  readonly image: string;
  readonly digest: string | undefined;
} {
  const at = reference.indexOf('@');
  return at === -1
    ? { image: reference, digest: undefined }
    : { image: reference.slice(0, at), digest: reference.slice(at + 1) };
}

function toServicePort(api: ApiServicePort): ServicePort {
  return withoutUndefined<ServicePort>({
    targetPort: api.TargetPort ?? 0,
    publishedPort: api.PublishedPort || undefined,
    protocol: api.Protocol ?? 'tcp',
    mode: oneOf(['ingress', 'host'], api.PublishMode, 'ingress'),
  });
}

const UPDATE_STATES: readonly ServiceUpdateStatus['state'][] = [
  'updating',
  'paused',
  'completed',
  'rollback_started',
  'rollback_paused',
  'rollback_completed',
];

function toUpdateStatus(api: ApiService['UpdateStatus']): ServiceUpdateStatus | undefined {
  const state = UPDATE_STATES.find((name) => name === api?.State);
  if (!api || state === undefined) return undefined;
  return withoutUndefined<ServiceUpdateStatus>({
    state,
    message: api.Message ?? '',
    startedAt: toUnixSeconds(api.StartedAt),
    completedAt: toUnixSeconds(api.CompletedAt),
  });
}
