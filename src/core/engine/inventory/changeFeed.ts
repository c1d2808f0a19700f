import type { InventoryChange, RecordChanges } from '../inventory.ts';
import { createThrottle } from './throttle.ts';

/** Tells listeners what changed: at once after a quiet time, then at most once per interval. */
export interface ChangeFeed {
  recordsChanged(): void;
  statusChanged(): void;
  listen(listener: (change: InventoryChange) => void): { dispose(): void };
  dispose(): void;
}

export type TakeRecordChanges = () => Omit<InventoryChange, 'statusChanged'>;

export function createChangeFeed(intervalMs: number, take: TakeRecordChanges): ChangeFeed {
  const listeners = new Set<(change: InventoryChange) => void>();
  let statusChanged = false;

  const throttle = createThrottle(intervalMs, () => {
    const change: InventoryChange = { statusChanged, ...take() };
    statusChanged = false;
    if (!isEmpty(change)) for (const listener of [...listeners]) tell(listener, change);
  });

  return {
    recordsChanged: () => throttle.request(),
    statusChanged() {
      statusChanged = true;
      throttle.request();
    },
    listen(listener) {
      // A wrapper of its own for each registration, so that one function may listen twice.
      const registered = (change: InventoryChange): void => listener(change);
      listeners.add(registered);
      return { dispose: () => void listeners.delete(registered) };
    },
    dispose() {
      throttle.cancel();
      listeners.clear();
    },
  };
}

/** A listener that throws is reported as an uncaught error, and keeps nobody else from being told. */
function tell(listener: (change: InventoryChange) => void, change: InventoryChange): void {
  try {
    listener(change);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function isEmpty({
  statusChanged,
  containers,
  images,
  volumes,
  networks,
}: InventoryChange): boolean {
  return !statusChanged && [containers, images, volumes, networks].every(isNothing);
}

function isNothing({ added, changed, removed }: RecordChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}
