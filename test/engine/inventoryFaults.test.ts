import assert from 'node:assert/strict';
import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { sharedDocker } from '../support/sharedEngines.ts';
import { EngineProxy } from './inventory/engineProxy.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';
import { watchEngine, type WatchedEngine } from './inventory/watchEngine.ts';

describe('inventory: an engine that dies and comes back', () => {
  let engine: Engine;
  let outside: OutsideEngine;
  let watched: WatchedEngine;

  before(async () => {
    engine = await startDockerEngine({ version: '28.5', name: 'inventory' });
    await importBusybox(engine);
    outside = new OutsideEngine(engine.socketPath);
    watched = await watchEngine(engine.socketPath);
  });
  after(async () => {
    watched.inventory.dispose();
    await engine.stop();
  });

  it('shows nothing stale, loses nothing, and goes on live', async () => {
    const { inventory, until, changes } = watched;
    const running = await outside.run('inv-running');
    const paused = await outside.run('inv-paused');
    await outside.act(paused, 'pause');
    const created = await outside.create('inv-created');
    await until(
      'all three',
      () =>
        inventory.containers.get(paused)?.state === 'paused' && inventory.containers.has(created),
    );
    for (let round = 0; round < 2; round += 1) {
      await engine.kill();
      await until('unavailable', () => inventory.status.kind === 'unavailable');
      changes.length = 0;
      await engine.start();
      await until('live', () => inventory.status.kind === 'live', 20_000);
      assert.deepEqual([...inventory.containers.keys()].sort(), [running, paused, created].sort());
      const listed = (await outside.call('GET', '/containers/json?all=true')) as {
        Id: string;
        State: string;
      }[];
      await until('the states that the engine says', () =>
        listed.every(({ Id, State }) => inventory.containers.get(Id)?.state === State),
      );
      for (const id of [running, paused, created]) {
        const moved = changes.some(
          ({ containers: { added, removed } }) => added.includes(id) || removed.includes(id),
        );
        assert.equal(moved, false, 'rows stay, and with them what is selected');
      }
      const fresh = await outside.run(`inv-fresh-${round}`);
      await until(
        'a new container, live',
        () => inventory.containers.get(fresh)?.state === 'running',
        2000,
      );
      await outside.remove(fresh);
      await until('its removal, live', () => !inventory.containers.has(fresh), 2000);
    }
  });

  it('forgets what went while the engine was away', async () => {
    const { inventory, until } = watched;
    const gone = await outside.create('inv-gone');
    await until('created', () => inventory.containers.has(gone));
    const hold = inventory.hold();
    await engine.halt();
    await until('unavailable', () => inventory.status.kind === 'unavailable');
    await engine.start();
    await outside.remove(gone);
    await until('removal', () => !inventory.containers.has(gone), 20_000);
    hold.release();
  });
});

describe('inventory: a connection that fails in silence', () => {
  let outside: OutsideEngine;
  let proxy: EngineProxy;
  let watched: WatchedEngine;

  beforeEach(async () => {
    const { socketPath } = await sharedDocker();
    outside = new OutsideEngine(socketPath);
    proxy = await EngineProxy.start(socketPath);
    watched = await watchEngine(proxy.socketPath);
  });
  afterEach(async () => {
    watched.inventory.dispose();
    await outside.clean();
    await proxy.stop();
  });

  it('reconnects when the event stream is closed on one side', async () => {
    const { inventory, until } = watched;
    proxy.halfClose();
    await until('a new stream', () => proxy.eventStreams === 2 && inventory.status.kind === 'live');
    const id = await outside.create('inv-half-closed');
    await until('live again', () => inventory.containers.has(id), 2000);
  });

  it('is cured by a refresh when the stream has gone deaf', async () => {
    const { inventory, until } = watched;
    proxy.stopForwarding();
    const id = await outside.create('inv-deaf');
    await inventory.refresh();
    await until('what the stream did not tell', () => inventory.containers.has(id), 1000);
    assert.equal(proxy.eventStreams, 2);
    await outside.remove(id);
    await until('live again', () => !inventory.containers.has(id), 2000);
  });

  it('misses nothing that happens while it lists', async () => {
    const { inventory, until } = watched;
    const ids: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const refreshed = inventory.refresh();
      const id = await outside.create(`inv-listing-${round}`);
      ids.push(id);
      if (round % 2 === 0) await outside.remove(id);
      await refreshed;
    }
    const kept = ids.filter((_, round) => round % 2 === 1);
    await until('exactly those that are there', () =>
      ids.every((id) => inventory.containers.has(id) === kept.includes(id)),
    );
  });

  it('sends no request for the noise of the engine', async () => {
    const { inventory, until } = watched;
    const id = await outside.run('inv-noise');
    const last = await outside.create('inv-last');
    await until(
      'both',
      () => inventory.containers.get(id)?.state === 'running' && inventory.containers.has(last),
    );
    await until(
      'silence',
      () => inventory.containers.get(id)?.networks[0]?.ipAddress !== undefined,
    );
    const before = proxy.requests.length;
    for (let round = 0; round < 5; round += 1) {
      const exec = await outside.call('POST', `/containers/${id}/exec`, { Cmd: ['true'] });
      await outside.call('POST', `/exec/${(exec as { Id: string }).Id}/start`, {});
      await outside.call('GET', `/containers/${id}/top`);
    }
    // A change that needs a request of its own: all that came before it has been dealt with by then.
    await outside.call('POST', `/containers/${last}/rename?name=inv-after-noise`);
    await until('the name', () => inventory.containers.get(last)?.name === 'inv-after-noise');
    const sent = proxy.requests.slice(before);
    assert.ok(sent.length <= 1, sent.join('\n'));
  });
});
