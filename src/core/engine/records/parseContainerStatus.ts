import type { ContainerHealth, ContainerState } from '../../model/containerRecord.ts';

/** What the Status text of a list entry tells beyond its State. */
export interface ContainerStatus {
  readonly exitCode?: number;
  readonly health?: ContainerHealth;
  /** Seconds the present state has lasted, rounded down to the unit that the text names. */
  readonly elapsedSeconds?: number;
}

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_592_000,
  year: 31_536_000,
};

/**
 * Reads `Up 3 hours (healthy)`, `Exited (137) About a minute ago`, `Restarting (1) 5 seconds ago`,
 * `Up 2 minutes (Paused)`, `Created`, `Dead`, `Removal In Progress` and Podman's `Exited (0) 2 days ago (healthy)`.
 */
export function parseContainerStatus(status: string): ContainerStatus {
  const exitCode = /^(?:Exited|Restarting|Dead) \((-?\d+)\)/.exec(status)?.[1];
  const health = /\((?:health: )?(healthy|unhealthy|starting)\)/.exec(status)?.[1];
  const elapsedSeconds = parseElapsed(status);
  return {
    ...(exitCode === undefined ? {} : { exitCode: Number.parseInt(exitCode, 10) }),
    ...(health === undefined ? {} : { health: health as ContainerHealth }),
    ...(elapsedSeconds === undefined ? {} : { elapsedSeconds }),
  };
}

function parseElapsed(status: string): number | undefined {
  if (/less than a second/i.test(status)) return 0;
  const match = /(\d+|about an?|an?) (second|minute|hour|day|week|month|year)s?\b/i.exec(status);
  const unit = UNIT_SECONDS[match?.[2]?.toLowerCase() ?? ''];
  if (match?.[1] === undefined || unit === undefined) return undefined;
  const count = Number.parseInt(match[1], 10);
  return (Number.isNaN(count) ? 1 : count) * unit;
}

const STATES = new Set<string>([
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
] satisfies ContainerState[]);

/** Podman's own states that its Docker-compatible API lets through, in Docker's words. */
const PODMAN_STATES: Readonly<Record<string, ContainerState>> = {
  configured: 'created',
  initialized: 'created',
  stopping: 'running',
  stopped: 'exited',
};

export function parseContainerState(state: string | undefined): ContainerState {
  const name = (state ?? '').toLowerCase();
  if (STATES.has(name)) return name as ContainerState;
  return PODMAN_STATES[name] ?? 'created';
}
