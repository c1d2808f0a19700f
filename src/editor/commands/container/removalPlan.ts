import type { ContainerRecord } from '../../../core/model/containerRecord.ts';

/** What removing containers would take with it. */
export interface ContainerRemovalPlan {
  /** They have to be stopped first. */
  readonly running: readonly ContainerRecord[];
  readonly stopped: readonly ContainerRecord[];
  /** Volumes without a name of their own that no other container mounts; only removed when asked for. */
  readonly anonymousVolumes: readonly string[];
}

/** @param all every container of the engine, to tell which volumes others use too */
export function planContainerRemoval(
  targets: readonly ContainerRecord[],
  all: readonly ContainerRecord[],
): ContainerRemovalPlan {
  const ids = new Set(targets.map(({ id }) => id));
  const elsewhere = new Set(all.filter(({ id }) => !ids.has(id)).flatMap(volumesOf));
  const own = targets.flatMap(volumesOf).filter(isAnonymous);
  const isActive = ({ state }: ContainerRecord) => /^(?:running|paused|restarting)$/.test(state);
  return {
    running: targets.filter(isActive),
    stopped: targets.filter((container) => !isActive(container)),
    anonymousVolumes: [...new Set(own)].filter((name) => !elsewhere.has(name)),
  };
}

function volumesOf({ mounts }: ContainerRecord): readonly string[] {
  return mounts.flatMap(({ type, source }) => (type === 'volume' ? [source] : []));
}

/** Engines name them with 64 random hexadecimal digits. */
function isAnonymous(volume: string): boolean {
  return /^[0-9a-f]{64}$/.test(volume);
}
