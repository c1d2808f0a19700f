import assert from 'node:assert/strict';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import { eventually, turns } from './eventually.ts';
import { liveInventory, watchInventory } from './liveInventory.ts';
import { sampleContainer, sampleVolume } from './sampleRecords.ts';
import { ScriptedEngine } from './scriptedEngine.ts';

describe('inventory: answers and events in awkward order', () => {
  it('applies events that came while the first list was on its way', async () => {
    const engine = new ScriptedEngine();
    engine.holding = true;
    engine.containers.set('gone', sampleContainer('gone', { state: 'running' }));
    engine.containers.set('dead', sampleContainer('dead', { state: 'running' }));
    const { inventory } = watchInventory(engine);
    inventory.hold();
    await eventually('requests', () => engine.held.length === 4);
    for (const request of engine.held) request.takeSnapshot();
    engine.containers.delete('gone');
    engine.containers.set('dead', sampleContainer('dead', { state: 'exited', exitCode: 3 }));
    engine.containers.set('new', sampleContainer('new'));
    engine.emit('container', 'destroy', 'gone');
    engine.emit('container', 'die', 'dead', { attributes: { exitCode: '3' } });
    engine.emit('container', 'create', 'new');
    await turns();
    engine.holding = false;
    for (const request of engine.held) request.answer();
    await eventually('live', () => inventory.status.kind === 'live');
    await eventually('new one', () => inventory.containers.has('new'));
    assert.equal(inventory.containers.has('gone'), false);
    assert.equal(inventory.containers.get('dead')?.exitCode, 3);
    inventory.dispose();
  });

  it('does not let an older answer overwrite a newer event, and reads again', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory, changes } = await liveInventory(engine);
    engine.holding = true;
    engine.containers.set('a', sampleContainer('a', { state: 'running' }));
    engine.emit('container', 'start', 'a');
    await eventually('read', () => engine.held.length === 1);
    engine.held[0]!.takeSnapshot();
    const exited = sampleContainer('a', { state: 'exited', exitCode: 1, networkMode: 'seen' });
    engine.containers.set('a', exited);
    const time = Math.floor(Date.now() / 1000);
    engine.emit('container', 'die', 'a', { attributes: { exitCode: '1' }, time });
    await eventually('exit', () => inventory.containers.get('a')?.state === 'exited');
    changes.length = 0;
    engine.held[0]!.answer();
    await eventually('second read', () => engine.held.length === 2);
    assert.equal(inventory.containers.get('a')?.state, 'exited');
    engine.held[1]!.answer();
    await eventually('truth', () => inventory.containers.get('a')?.networkMode === 'seen');
    assert.equal(inventory.containers.get('a')?.stateSince, time);
    inventory.dispose();
  });

  it('does not bring back a container that was removed while it was being read', async () => {
    const engine = new ScriptedEngine();
    const { inventory, changes } = await liveInventory(engine);
    engine.holding = true;
    engine.containers.set('x', sampleContainer('x'));
    engine.emit('container', 'create', 'x');
    await eventually('read', () => engine.held.length === 1);
    engine.held[0]!.takeSnapshot();
    engine.containers.delete('x');
    engine.emit('container', 'destroy', 'x');
    await turns();
    engine.held[0]!.answer();
    await turns();
    assert.deepEqual(changes, []);
    assert.equal(engine.held.length, 1, 'nothing is left to read');
    inventory.dispose();
  });

  it('sees a volume that was removed and made again under its name', async () => {
    const engine = new ScriptedEngine();
    engine.volumes.set('v', sampleVolume('v', { driver: 'old' }));
    const { inventory } = await liveInventory(engine);
    engine.volumes.set('v', sampleVolume('v', { driver: 'new' }));
    engine.emit('volume', 'destroy', 'v');
    engine.emit('volume', 'create', 'v');
    await eventually('new volume', () => inventory.volumes.get('v')?.driver === 'new');
    inventory.dispose();
  });

  it('removes a record that can no longer be read', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory } = await liveInventory(engine);
    engine.containers.delete('a');
    engine.emit('container', 'update', 'a');
    await eventually('removal', () => inventory.containers.size === 0);
    inventory.dispose();
  });

  it('asks again when the list of the engine lags behind its event', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a', { state: 'running' }));
    const { inventory } = await liveInventory(engine);
    engine.emit('container', 'pause', 'a');
    engine.emit('container', 'update', 'a');
    await eventually('inspect', () => engine.log.includes('inspect a'));
    assert.equal(inventory.containers.get('a')?.state, 'paused');
    engine.containers.set('a', sampleContainer('a', { state: 'paused', networkMode: 'seen' }));
    engine.emit('container', 'update', 'a');
    await eventually('truth', () => inventory.containers.get('a')?.networkMode === 'seen');
    assert.equal(inventory.containers.get('a')?.state, 'paused');
    inventory.dispose();
  });

  it('asks again when a volume is not yet listed, or still', async () => {
    const engine = new ScriptedEngine();
    const { inventory } = await liveInventory(engine);
    engine.emit('volume', 'create', 'v');
    await eventually('inspect', () => engine.log.includes('inspect v'));
    engine.volumes.set('v', sampleVolume('v'));
    engine.emit('volume', 'create', 'v');
    await eventually('volume', () => inventory.volumes.has('v'));
    engine.emit('volume', 'destroy', 'v');
    await inventory.refresh();
    engine.emit('volume', 'prune', '');
    await turns();
    engine.volumes.delete('v');
    engine.emit('volume', 'destroy', 'v');
    engine.emit('volume', 'prune', '');
    await eventually('no volume', () => !inventory.volumes.has('v'));
    inventory.dispose();
  });

  it('believes the engine when it insists after it was asked again', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a', { state: 'running' }));
    const { inventory } = await liveInventory(engine);
    engine.containers.set('a', sampleContainer('a', { state: 'restarting' }));
    engine.emit('container', 'die', 'a', { attributes: { exitCode: '1' } });
    await eventually('restarting', () => inventory.containers.get('a')?.state === 'restarting');
    inventory.dispose();
  });

  it('reads a container of a network event only after the engine is done with it', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a', { state: 'running' }));
    const { inventory } = await liveInventory(engine);
    engine.holding = true;
    engine.emit('network', 'connect', 'n', { attributes: { container: 'a' } });
    await eventually('inspect', () => engine.held.length === 1);
    await turns();
    assert.deepEqual(engine.log, ['inspect a']);
    engine.held[0]!.answer();
    await eventually('read', () => engine.log.length === 2);
    assert.deepEqual(engine.log, ['inspect a', 'container a']);
    inventory.dispose();
  });

  it('puts up with a list that fails once', async () => {
    const engine = new ScriptedEngine();
    engine.containers.set('a', sampleContainer('a'));
    const { inventory } = await liveInventory(engine);
    engine.holding = true;
    engine.containers.set('a', sampleContainer('a', { state: 'running' }));
    engine.emit('container', 'start', 'a');
    await eventually('read', () => engine.held.length === 1);
    engine.held[0]!.fail(new EngineError('engineFault', 'no such container', { status: 500 }));
    await eventually('second read', () => engine.held.length === 2);
    engine.held[1]!.answer();
    await turns();
    assert.equal(inventory.status.kind, 'live');
    inventory.dispose();
  });

  it('lists everything again when events come late, as some may then be missing', async () => {
    const engine = new ScriptedEngine();
    const { inventory } = await liveInventory(engine);
    const now = Date.now() / 1000;
    engine.emit('container', 'top', 'a', { time: now });
    engine.containers.set('missed', sampleContainer('missed'));
    engine.emit('container', 'top', 'a', { time: now - 20 });
    await eventually('the missed one', () => inventory.containers.has('missed'));
    inventory.dispose();
  });

  it('gathers a burst of 300 events into few requests and few changes', async () => {
    const engine = new ScriptedEngine();
    for (let n = 0; n < 300; n += 1) engine.containers.set(`c${n}`, sampleContainer(`c${n}`));
    const { inventory, changes } = await liveInventory(engine, 25);
    for (let n = 0; n < 300; n += 1) {
      engine.containers.set(`c${n}`, sampleContainer(`c${n}`, { state: 'running' }));
      engine.emit('container', 'start', `c${n}`);
    }
    await eventually('all running', () =>
      [...inventory.containers.values()].every(({ state }) => state === 'running'),
    );
    await turns();
    assert.ok(engine.log.length <= 3, engine.log.join('\n').slice(0, 300));
    assert.ok(changes.length <= 3, `${changes.length} changes`);
    inventory.dispose();
  });
});
