import type { Inventory } from '../../../core/engine/inventory.ts';

/** Resolves when the records are those of the engine; rejects with the reason why there are none. */
export function whenLive(inventory: Inventory): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const { status } = inventory;
      if (status.kind === 'live') resolve();
      else if (status.kind === 'unavailable') reject(status.error);
      else return false;
      return true;
    };
    if (look()) return;
    const listener = inventory.onChange(() => {
      if (look()) listener.dispose();
    });
  });
}
