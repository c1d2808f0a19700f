import type { ContainerDetails } from '../../../core/engine/containerDetails.ts';
import type { Inventory, InventoryChange } from '../../../core/engine/inventory.ts';

/** What following a container needs from the rest of the extension. */
export interface FollowPorts {
  readonly inventory: Inventory;
  readDetails(id: string, signal: AbortSignal): Promise<ContainerDetails>;
  /** True for the engine's answer that there is no such container. */
  isGone(error: unknown): boolean;
  /** A sentence for the user. */
  describe(error: unknown): string;
}

export interface FollowedContainer {
  readonly details?: ContainerDetails | undefined;
  readonly gone: boolean;
  readonly problem?: string | undefined;
}

/**
 * Reads a container's details now and whenever its record changes, at most one reading at a time and none while
 * nothing happens. Ends, and lets the inventory go, when disposed.
 */
export function followContainer(
  id: string,
  ports: FollowPorts,
  onUpdate: (container: FollowedContainer) => void,
  last: FollowedContainer = { gone: false },
): { dispose(): void } {
  const { inventory } = ports;
  const abort = new AbortController();
  let current = last;
  let reading = false;
  let outdated = false;

  const update = (next: FollowedContainer) => {
    current = next;
    onUpdate(next);
  };

  async function read(): Promise<void> {
    outdated = true;
    if (reading) return;
    reading = true;
    while (outdated && !abort.signal.aborted) {
      outdated = false;
      await readOnce();
    }
    reading = false;
  }

  async function readOnce(): Promise<void> {
    try {
      const details = await ports.readDetails(id, abort.signal);
      if (!abort.signal.aborted) update({ details, gone: false });
    } catch (error) {
      if (abort.signal.aborted) return;
      if (ports.isGone(error)) update({ details: current.details, gone: true });
      else update({ ...current, problem: ports.describe(error) });
    }
  }

  function react({ containers, statusChanged }: InventoryChange): void {
    const { status } = inventory;
    if (statusChanged && status.kind === 'unavailable') {
      update({ ...current, problem: ports.describe(status.error) });
      return;
    }
    if (containers.removed.includes(id)) {
      update({ details: current.details, gone: true });
      return;
    }
    const touched = containers.changed.includes(id) || containers.added.includes(id);
    if (touched || (statusChanged && status.kind === 'live')) void read();
    // A container of the same name may have come or gone.
    else if (current.gone && containers.added.length + containers.removed.length > 0)
      update(current);
  }

  const hold = inventory.hold();
  const subscription = inventory.onChange(react);
  void read();
  return {
    dispose: () => {
      abort.abort();
      subscription.dispose();
      hold.release();
    },
  };
}
