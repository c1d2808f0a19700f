import { hostname } from 'node:os';
import type { ContainerRecord } from '../../model/containerRecord.ts';
import { volumeHelperLabel } from '../../model/volumeHelperLabel.ts';

export const HELPER_LABEL = volumeHelperLabel;
/** Who made it: machine and process. */
export const OWNER_LABEL = 'dev.stevedore.volume-helper.owner';

/** The containers that this process has made for work on volumes and not yet removed. */
export interface HelperSession {
  readonly owner: string;
  /** Ids of those that are at work. */
  readonly open: Set<string>;
}

export function createHelperSession(): HelperSession {
  return { owner: `${hostname()}/${process.pid}`, open: new Set() };
}

const DAY_SECONDS = 86_400;

/**
 * Whether nobody works with a helper any more: its process is gone, or it is this one and has lost it. Of another
 * machine's nothing is known: those go when they are a day old.
 *
 * @param now Unix seconds
 */
export function isLeftOver(
  { id, labels, createdAt }: Pick<ContainerRecord, 'id' | 'labels' | 'createdAt'>,
  session: HelperSession,
  { now, isAlive }: { readonly now: number; readonly isAlive: (pid: number) => boolean },
): boolean {
  if (labels[HELPER_LABEL] === undefined || session.open.has(id)) return false;
  const owner = labels[OWNER_LABEL] ?? '';
  if (owner === session.owner) return true;
  const [machine, pid] = owner.split('/');
  if (machine === session.owner.split('/')[0] && /^\d+$/.test(pid ?? '')) {
    return !isAlive(Number(pid));
  }
  return now - createdAt > DAY_SECONDS;
}

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Alive, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
