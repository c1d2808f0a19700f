import type { ServiceRecord } from './serviceRecord.ts';

/** What `docker stack deploy` makes of a compose file. Swarms know it by a label only. */
export interface StackRecord {
  readonly name: string;
  /** By name. */
  readonly services: readonly ServiceRecord[];
}

/** The label that services, networks, secrets and configs of a stack bear. */
export const stackLabel = 'com.docker.stack.namespace';

/** Stacks by name, and the services that belong to none. */
export function groupStacks(services: readonly ServiceRecord[]): {
  readonly stacks: readonly StackRecord[];
  readonly others: readonly ServiceRecord[];
} {
  const sorted = services.toSorted((a, b) => compareText(a.name, b.name));
  const names = new Set(sorted.flatMap(({ stack }) => stack ?? []));
  const stacks = [...names].toSorted(compareText).map((name) => ({
    name,
    services: sorted.filter(({ stack }) => stack === name),
  }));
  return { stacks, others: sorted.filter(({ stack }) => stack === undefined) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
