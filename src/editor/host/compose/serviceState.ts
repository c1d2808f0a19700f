import { composeMembership } from '../../../core/model/composeMembership.ts';
import type { ContainerHealth, ContainerRecord } from '../../../core/model/containerRecord.ts';

/** What the containers of a service, or of several, are together. */
export interface ServiceState {
  readonly kind: 'absent' | 'running' | 'partly' | 'paused' | 'restarting' | 'stopped';
  readonly running: number;
  readonly total: number;
  /** The worst among those that run; absent without health checks. */
  readonly health?: ContainerHealth;
  /** Of a service that ended, where all ended alike. */
  readonly exitCode?: number;
}

export function serviceState(containers: readonly ContainerRecord[]): ServiceState {
  const running = containers.filter(({ state }) => state === 'running');
  const healths = new Set(running.map(({ health }) => health));
  const health = (['unhealthy', 'starting', 'healthy'] as const).find((each) => healths.has(each));
  const codes = new Set(containers.map(({ exitCode }) => exitCode));
  const [exitCode] = codes;
  return {
    kind: kindOf(containers, running.length),
    running: running.length,
    total: containers.length,
    ...(health !== undefined && { health }),
    ...(running.length === 0 && codes.size === 1 && exitCode !== undefined && { exitCode }),
  };
}

function kindOf(containers: readonly ContainerRecord[], running: number): ServiceState['kind'] {
  if (containers.length === 0) return 'absent';
  if (running === containers.length) return 'running';
  if (running > 0) return 'partly';
  const has = (wanted: string): boolean => containers.some(({ state }) => state === wanted);
  if (has('restarting')) return 'restarting';
  return has('paused') ? 'paused' : 'stopped';
}

/** The containers of a project by service; those that `compose run` made are nobody's. */
export function containersByService(
  containers: Iterable<ContainerRecord>,
  project: string,
): ReadonlyMap<string, readonly ContainerRecord[]> {
  const found = new Map<string, ContainerRecord[]>();
  for (const container of containers) {
    const membership = composeMembership(container.labels);
    if (membership?.project !== project || membership.oneOff) continue;
    const list = found.get(membership.service);
    if (list) list.push(container);
    else found.set(membership.service, [container]);
  }
  return found;
}
