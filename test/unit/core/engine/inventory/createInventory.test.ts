import assert from 'node:assert/strict';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import type { InventoryChange } from '../../../../../src/core/engine/inventory.ts';
import { eventually, turns } from './eventually.ts';
import { liveInventory, watchInventory } from './liveInventory.ts';
import { sampleContainer, sampleImage, sampleVolume } from './sampleRecords.ts';
import { ScriptedEngine } from './scriptedEngine.ts';

describe('createInventory', () => {
  it('does nothing until it is held', async () => {
    const engine = new ScriptedEngine();
    const { inventory } = watchInventory(engine);
    await turns();
    assert.deepEqual(engine.log, []);
    assert.equal(inventory.status.kind, 'idle');
  });

  it('opens the events before it lists', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    engine.volumes.set('v', sampleVolume('v'));
    const { inventory } = watchInventory(engine);
    inventory.hold();
    assert.equal(inventory.status.kind, 'connecting');
    await eventually('live', () => inventory.status.kind === 'live');
    assert.deepEqual(engine.log, [
      'connect',
      'events',
      'container *',
      'image *',
      'volume *',
      'network *',
    ]);
    assert.deepEqual([...inventory.containers.keys()], ['a']);
    assert.deepEqual([...inventory.volumes.keys()], ['v']);
    inventory.dispose();
  });

  it('sends one request for an event, for the record that it names', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    engine.containers.set('b', sampleContainer('b'));
    const { inventory, changes } = await liveInventory(engine);
    engine.containers.set('b', sampleContainer('b', { state: 'running' }));
    engine.emit('container', 'start', 'b');
    await eventually('change', () => changes.length > 0);
    await turns();
    assert.deepEqual(engine.log, ['container b']);
    assert.deepEqual(changes[0]?.containers, { added: [], changed: ['b'], removed: [] });
    assert.equal(inventory.containers.get('b')?.state, 'running');
    inventory.dispose();
  });

  it('sends no request for noise, pauses, health and removals', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a', { state: 'running', health: 'starting' }));
    const { inventory } = await liveInventory(engine);
    for (const action of ['exec_create', 'exec_start', 'exec_die', 'top', 'attach', 'resize']) {
      engine.emit('container', action, 'a');
    }
    engine.emit('volume', 'mount', 'v');
    engine.emit('container', 'health_status', 'a', { detail: 'unhealthy' });
    await eventually('health', () => inventory.containers.get('a')?.health === 'unhealthy');
    const pausedAt = Math.floor(Date.now() / 1000);
    engine.emit('container', 'pause', 'a', { time: pausedAt });
    await eventually('pause', () => inventory.containers.get('a')?.state === 'paused');
    assert.equal(inventory.containers.get('a')?.stateSince, pausedAt);
    engine.emit('container', 'destroy', 'a');
    await eventually('removal', () => inventory.containers.size === 0);
    await turns();
    assert.deepEqual(engine.log, []);
    inventory.dispose();
  });

  it('tells nothing when a record reads as before', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory, changes } = await liveInventory(engine);
    engine.emit('container', 'update', 'a');
    await eventually('read', () => engine.log.length > 0);
    await turns();
    assert.deepEqual(changes, []);
    inventory.dispose();
  });

  it('never tells of a container that came and went between two changes', async () => {
    const engine = new ScriptedEngine();
    const { inventory, changes } = await liveInventory(engine);
    for (const action of ['create', 'start', 'die', 'destroy'])
      engine.emit('container', action, 'x');
    await turns();
    assert.deepEqual(changes, []);
    assert.deepEqual(engine.log, []);
    inventory.dispose();
  });

  it('takes from an image the tag that another one got', async () => {
    const engine = new ScriptedEngine();
    engine.images.set('sha256:1', sampleImage('sha256:1', ['app:latest']));
    const { inventory, changes } = await liveInventory(engine);
    engine.images.set('sha256:1', sampleImage('sha256:1'));
    engine.images.set('sha256:2', sampleImage('sha256:2', ['app:latest']));
    engine.emit('image', 'tag', 'sha256:2', { attributes: { name: 'app:latest' } });
    await eventually('change', () => changes.length > 0);
    assert.deepEqual(changes[0]?.images, {
      added: ['sha256:2'],
      changed: ['sha256:1'],
      removed: [],
    });
    inventory.dispose();
  });

  it('keeps its records while released and tells the difference when held again', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    engine.containers.set('b', sampleContainer('b'));
    const { inventory, changes } = await liveInventory(engine);
    const second = inventory.hold();
    second.release();
    second.release();
    assert.equal(inventory.status.kind, 'live', 'the first hold still counts');
    inventory.dispose();
    const { inventory: other, changes: told } = watchInventory(engine);
    const hold = other.hold();
    await eventually('live', () => other.status.kind === 'live' && told.length > 0);
    hold.release();
    assert.equal(other.status.kind, 'idle');
    await eventually('closed', () => engine.disposed === 2);
    assert.deepEqual([...other.containers.keys()], ['a', 'b']);
    engine.containers.delete('a');
    told.length = 0;
    other.hold();
    await eventually('difference', () =>
      told.some((change) => change.containers.removed.length > 0),
    );
    const { added, changed, removed } = told.find(
      (c) => c.containers.removed.length > 0,
    )!.containers;
    assert.deepEqual({ added, changed, removed }, { added: [], changed: [], removed: ['a'] });
    assert.deepEqual(changes, []);
    other.dispose();
  });

  it('says that the engine is unavailable and goes on trying', async () => {
    const engine = new ScriptedEngine();
    engine.down = new EngineError('refused', 'connection refused');
    const { inventory } = watchInventory(engine);
    inventory.hold();
    await eventually('third attempt', () => {
      return inventory.status.kind === 'unavailable' && inventory.status.attempt >= 3;
    });
    assert.ok(inventory.status.kind === 'unavailable');
    assert.equal(inventory.status.error, engine.down);
    engine.down = undefined;
    await eventually('live', () => inventory.status.kind === 'live');
    inventory.dispose();
  });

  it('lists anew after the connection was lost, and tells only what differs', async () => {
    const engine = new ScriptedEngine();
    for (const id of ['a', 'b', 'c']) engine.containers.set(id, sampleContainer(id));
    const { inventory, changes } = await liveInventory(engine);
    engine.containers.delete('a');
    engine.containers.set('b', sampleContainer('b', { name: 'renamed' }));
    engine.containers.set('d', sampleContainer('d'));
    engine.endStreams();
    await eventually('unavailable', () => inventory.status.kind === 'unavailable');
    assert.equal(inventory.containers.size, 3, 'the records stay until the engine says otherwise');
    await eventually('difference', () => changes.some((c) => c.containers.removed.length > 0));
    const change = changes.find((c) => c.containers.removed.length > 0);
    assert.deepEqual(change?.containers, { added: ['d'], changed: ['b'], removed: ['a'] });
    inventory.dispose();
  });

  it('forgets all and connects anew on restart', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory } = await liveInventory(engine);
    inventory.restart();
    assert.equal(inventory.containers.size, 0);
    assert.equal(inventory.status.kind, 'connecting');
    await eventually('live', () => inventory.status.kind === 'live');
    assert.equal(inventory.containers.size, 1);
    assert.equal(engine.disposed, 1, 'the former client is closed');
    inventory.dispose();
  });

  it('refreshes on a new connection, so that a deaf one is cured', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory } = await liveInventory(engine);
    engine.containers.delete('a');
    const told: InventoryChange[] = [];
    inventory.onChange((change) => told.push(change));
    await inventory.refresh();
    assert.equal(inventory.containers.size, 0);
    assert.equal(inventory.status.kind, 'live');
    await eventually('change', () => told.length > 0);
    assert.ok(
      told.every(({ statusChanged }) => !statusChanged),
      'the status stays what it is',
    );
    assert.deepEqual(engine.log.slice(0, 2), ['connect', 'events']);
    assert.equal(engine.disposed, 1, 'the former client is closed');
    inventory.dispose();
  });

  it('resolves a refresh also when the engine cannot be reached', async () => {
    const engine = new ScriptedEngine();
    engine.down = new EngineError('refused', 'connection refused');
    const { inventory } = watchInventory(engine);
    await inventory.refresh();
    inventory.hold();
    await eventually('unavailable', () => inventory.status.kind === 'unavailable');
    await inventory.refresh();
    assert.equal(inventory.status.kind, 'unavailable');
    inventory.dispose();
  });

  it('keeps the other kinds when one cannot be listed', async () => {
    const engine = new ScriptedEngine();
    engine.holding = true;
    engine.containers.set('a', sampleContainer('a'));
    const { inventory } = watchInventory(engine);
    inventory.hold();
    await eventually('requests', () => engine.held.length === 4);
    for (const request of engine.held) {
      if (request.what === 'volume') request.fail(new EngineError('timeout', 'plugin hangs'));
      else request.answer();
    }
    await eventually('live', () => inventory.status.kind === 'live');
    assert.equal(inventory.containers.size, 1);
    inventory.dispose();
  });

  it('is unavailable when containers cannot be listed', async () => {
    const engine = new ScriptedEngine();
    engine.holding = true;
    const { inventory } = watchInventory(engine);
    inventory.hold();
    await eventually('requests', () => engine.held.length === 4);
    const failure = new EngineError('timeout', 'no answer');
    engine.held.find((request) => request.what === 'container')!.fail(failure);
    await eventually('unavailable', () => inventory.status.kind === 'unavailable');
    assert.ok(inventory.status.kind === 'unavailable');
    assert.equal(inventory.status.error, failure);
    inventory.dispose();
  });
});
