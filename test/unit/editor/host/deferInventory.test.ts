import assert from 'node:assert/strict';
import { createInventory } from '../../../../src/core/engine/createInventory.ts';
import { EngineError } from '../../../../src/core/engine/engineError.ts';
import {
  deferInventory,
  type DeferredInventory,
} from '../../../../src/editor/host/deferInventory.ts';

describe('deferInventory', () => {
  let created = 0;
  let inventory: DeferredInventory;

  beforeEach(() => {
    created = 0;
    inventory = deferInventory(() => {
      created += 1;
      return createInventory({
        connect: () => Promise.reject(new EngineError('refused', 'nobody there')),
      });
    });
  });
  afterEach(() => inventory.dispose());

  it('is empty and idle, and makes nothing, until it is held', async () => {
    assert.equal(inventory.status.kind, 'idle');
    assert.equal(inventory.containers.size + inventory.images.size, 0);
    assert.equal(inventory.volumes.size + inventory.networks.size, 0);
    await inventory.refresh();
    inventory.restart();
    assert.equal(created, 0);
  });

  it('makes the inventory once and tells listeners of before what happens in it', async () => {
    const told = new Promise<string>((resolve) => {
      inventory.onChange(() => {
        if (inventory.status.kind === 'unavailable') resolve(inventory.status.error.kind);
      });
    });
    const holds = [inventory.hold(), inventory.hold()];
    assert.equal(created, 1);
    assert.equal(await told, 'refused');
    for (const hold of holds) hold.release();
    assert.equal(inventory.status.kind, 'idle');
  });

  it('tells nothing to a listener that has left', async () => {
    let calls = 0;
    inventory.onChange(() => (calls += 1)).dispose();
    const told = new Promise<void>((resolve) => inventory.onChange(() => resolve()));
    const hold = inventory.hold();
    await told;
    assert.equal(calls, 0);
    hold.release();
  });
});
