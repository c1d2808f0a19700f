import assert from 'node:assert/strict';
import { connectEngine } from '../../../src/core/engine/client/connectEngine.ts';
import { createInventory, type EngineInventory } from '../../../src/core/engine/createInventory.ts';
import type { EngineEndpoint } from '../../../src/core/engine/engineEndpoint.ts';
import type { InventoryChange } from '../../../src/core/engine/inventory.ts';

/** An inventory of a real engine, and everything that it has told. */
export interface WatchedEngine {
  readonly inventory: EngineInventory;
  readonly changes: InventoryChange[];
  /** Resolves as soon as the condition holds after a change; fails when it does not in time. */
  readonly until: (what: string, condition: () => boolean, deadlineMs?: number) => Promise<void>;
}

export async function watchEngine(socketPath: string): Promise<WatchedEngine> {
  const inventory = createInventory({
    connect: (signal) => connectEngine(socketEndpoint(socketPath), { signal }),
    maxRetryMs: 500,
  });
  const changes: InventoryChange[] = [];
  inventory.onChange((change) => changes.push(change));
  const watched: WatchedEngine = {
    inventory,
    changes,
    until: (what, condition, deadlineMs) => changeUntil(inventory, what, condition, deadlineMs),
  };
  inventory.hold();
  await watched.until('the inventory to be live', () => inventory.status.kind === 'live');
  return watched;
}

export function socketEndpoint(path: string): EngineEndpoint {
  return {
    contextName: 'default',
    address: `unix://${path}`,
    transport: { kind: 'socket', path },
    reason: { kind: 'environmentHost' },
    headers: {},
  };
}

/** Looks at the condition after each change: an inventory that never tells makes it fail, as it should. */
function changeUntil(
  inventory: EngineInventory,
  what: string,
  condition: () => boolean,
  deadlineMs = 10_000,
): Promise<void> {
  if (condition()) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const listener = inventory.onChange(() => {
      if (!condition()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new assert.AssertionError({ message: `not within ${deadlineMs} ms: ${what}` }));
    }, deadlineMs);
  });
}
