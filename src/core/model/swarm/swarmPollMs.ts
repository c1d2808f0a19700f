import type { ServiceRecord } from './serviceRecord.ts';

const SETTLED_MS = 10_000;
const MOVING_MS = 2_000;

/**
 * Milliseconds until services and their tasks are to be asked for again while somebody looks at them. Swarms tell by events
 * what people change, but never how tasks and running counts follow.
 */
export function swarmPollMs(services: readonly ServiceRecord[]): number {
  return services.some(isMoving) ? MOVING_MS : SETTLED_MS;
}

function isMoving({ running, desired, completed, updateStatus }: ServiceRecord): boolean {
  const isUpdating =
    updateStatus?.state === 'updating' || updateStatus?.state === 'rollback_started';
  return isUpdating || running + (completed ?? 0) < desired || running > desired;
}
