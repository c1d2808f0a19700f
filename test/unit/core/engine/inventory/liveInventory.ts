import {
  createInventory,
  type EngineInventory,
} from '../../../../../src/core/engine/createInventory.ts';
import type { InventoryChange } from '../../../../../src/core/engine/inventory.ts';
import { eventually } from './eventually.ts';
import type { ScriptedEngine } from './scriptedEngine.ts';

export interface Watched {
  readonly inventory: EngineInventory;
  readonly changes: InventoryChange[];
}

/** An inventory of the scripted engine, without pauses between reads unless an interval is given. */
export function watchInventory(engine: ScriptedEngine, intervalMs = 0): Watched {
  const changes: InventoryChange[] = [];
  const inventory = createInventory({
    connect: engine.connect,
    intervalMs,
    firstRetryMs: 2,
    maxRetryMs: 4,
  });
  inventory.onChange((change) => changes.push(change));
  return { inventory, changes };
}

/** The same, held and live, with the log and the changes of the beginning cleared away. */
export async function liveInventory(engine: ScriptedEngine, intervalMs = 0): Promise<Watched> {
  const watched = watchInventory(engine, intervalMs);
  let toldLive = false;
  watched.inventory.onChange(({ statusChanged }) => {
    toldLive ||= statusChanged && watched.inventory.status.kind === 'live';
  });
  watched.inventory.hold();
  await eventually('live', () => toldLive);
  engine.log.length = 0;
  watched.changes.length = 0;
  return watched;
}
