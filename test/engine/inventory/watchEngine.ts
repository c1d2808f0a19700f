import assert from 'node:assert/strict';
import { connectEngine } from '../../../src/core/engine/client/connectEngine.ts';
import { createInventory } from '../../../src/core/engine/createInventory.ts';
import type { EngineEndpoint } from '../../../src/core/engine/engineEndpoint.ts';
import type {
  Inventory,
  InventoryChange,
  RecordChanges,
} from '../../../src/core/engine/inventory.ts';

/** An inventory of a real engine as a view knows it: only by what it has been told. */
export interface WatchedEngine {
  readonly inventory: Inventory;
  readonly changes: InventoryChange[];
  /** Resolves as soon as the condition holds after a change was told; fails when it does not in time. */
  readonly until: (what: string, condition: () => boolean, deadlineMs?: number) => Promise<void>;
}

export async function watchEngine(socketPath: string): Promise<WatchedEngine> {
  const inventory = createInventory({
    connect: (signal) => connectEngine(socketEndpoint(socketPath), { signal }),
    maxRetryMs: 500,
  });
  const told = toldBy(inventory);
  const changes: InventoryChange[] = [];
  inventory.onChange((change) => changes.push(change));
  const watched: WatchedEngine = {
    inventory: told,
    changes,
    until: (what, condition, deadlineMs) => changeUntil(inventory, what, condition, deadlineMs),
  };
  inventory.hold();
  await watched.until('the inventory to be live', () => told.status.kind === 'live');
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

/** The same inventory with the records of the changes told so far: a change that is not told never shows here. */
function toldBy(inventory: Inventory): Inventory {
  const containers = new Map(inventory.containers);
  const images = new Map(inventory.images);
  const volumes = new Map(inventory.volumes);
  const networks = new Map(inventory.networks);
  let status = inventory.status;
  inventory.onChange((change) => {
    status = inventory.status;
    follow(containers, inventory.containers, change.containers);
    follow(images, inventory.images, change.images);
    follow(volumes, inventory.volumes, change.volumes);
    follow(networks, inventory.networks, change.networks);
  });
  return {
    containers,
    images,
    volumes,
    networks,
    get status() {
      return status;
    },
    hold: () => inventory.hold(),
    onChange: (listener) => inventory.onChange(listener),
    refresh: () => inventory.refresh(),
    dispose: () => inventory.dispose(),
  };
}

function follow<R>(
  told: Map<string, R>,
  records: ReadonlyMap<string, R>,
  { added, changed, removed }: RecordChanges,
): void {
  for (const key of [...added, ...changed]) told.set(key, records.get(key)!);
  for (const key of removed) told.delete(key);
}

/** Looks at the condition after each change: an inventory that never tells makes it fail, as it should. */
function changeUntil(
  inventory: Inventory,
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
