import type { EngineInventory as LoadedInventory } from '../../core/engine/createInventory.ts';
import type { Inventory, InventoryChange } from '../../core/engine/inventory.ts';

/**
 * The window's inventory before anybody needed one: empty and idle, so that looking at it costs nothing. The
 * first hold creates the real one, which it then stands for.
 */
export function deferInventory(create: () => LoadedInventory): DeferredInventory {
  let loaded: LoadedInventory | undefined;
  const listeners = new Set<(change: InventoryChange) => void>();

  function load(): LoadedInventory {
    if (loaded) return loaded;
    loaded = create();
    loaded.onChange((change) => {
      for (const listener of [...listeners]) listener(change);
    });
    return loaded;
  }

  return {
    get status() {
      return loaded?.status ?? { kind: 'idle' };
    },
    get containers() {
      return loaded?.containers ?? nothing;
    },
    get images() {
      return loaded?.images ?? nothing;
    },
    get volumes() {
      return loaded?.volumes ?? nothing;
    },
    get networks() {
      return loaded?.networks ?? nothing;
    },
    hold: () => load().hold(),
    onChange: (listener) => {
      const registered = (change: InventoryChange): void => listener(change);
      listeners.add(registered);
      return { dispose: () => void listeners.delete(registered) };
    },
    refresh: () => loaded?.refresh() ?? Promise.resolve(),
    restart: () => loaded?.restart(),
    dispose: () => {
      listeners.clear();
      loaded?.dispose();
    },
  };
}

export interface DeferredInventory extends Inventory {
  restart(): void;
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();
