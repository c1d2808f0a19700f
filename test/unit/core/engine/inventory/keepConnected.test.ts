import assert from 'node:assert/strict';
import { EngineError } from '../../../../../src/core/engine/engineError.ts';
import type { InventoryStatus } from '../../../../../src/core/engine/inventory.ts';
import { keepConnected } from '../../../../../src/core/engine/inventory/keepConnected.ts';
import { eventually, turns } from './eventually.ts';
import { ScriptedEngine } from './scriptedEngine.ts';

const lost = new EngineError('disconnected', 'lost');

describe('keepConnected', () => {
  let controller: AbortController;
  let engine: ScriptedEngine;
  let told: InventoryStatus[];
  /** What ends each session, in order. */
  let sessions: ((error: Error) => void)[];

  beforeEach(() => {
    controller = new AbortController();
    engine = new ScriptedEngine();
    told = [];
    sessions = [];
  });
  afterEach(() => controller.abort());

  function start(steadyMs: number, firstMs = 1) {
    return keepConnected({
      connect: engine.connect,
      run: (_client, signal, onLive) =>
        new Promise<never>((_, reject) => {
          sessions.push(reject);
          signal.addEventListener('abort', () => reject(lost));
          onLive();
        }),
      onStatus: (status) => told.push(status),
      backoff: { firstMs, maxMs: firstMs * 4, random: () => 1 },
      signal: controller.signal,
      steadyMs,
    });
  }

  it('tries again at once after a connection that held, without calling the engine unavailable', async () => {
    start(0);
    await eventually('session', () => sessions.length === 1);
    sessions[0]!(lost);
    await eventually('second session', () => sessions.length === 2);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['live', 'connecting', 'live'],
    );
    assert.equal(engine.disposed, 1);
  });

  it('counts the attempts while connections break soon, and waits between them', async () => {
    start(Infinity);
    for (let session = 1; session <= 3; session += 1) {
      await eventually(`session ${session}`, () => sessions.length === session);
      sessions[session - 1]!(lost);
    }
    await eventually(
      'third failure',
      () => told.filter(({ kind }) => kind === 'unavailable').length === 3,
    );
    const attempts = told.flatMap((status) =>
      status.kind === 'unavailable' ? [status.attempt] : [],
    );
    assert.deepEqual(attempts, [1, 2, 3]);
  });

  it('does not wait any longer when it is renewed', async () => {
    engine.down = lost;
    const renew = start(Infinity, 3_600_000);
    await eventually('unavailable', () => told.length === 1);
    engine.down = undefined;
    renew();
    await eventually('live', () => told.at(-1)?.kind === 'live');
  });

  it('stops when the signal aborts, and lets go of the client', async () => {
    start(0);
    await eventually('session', () => sessions.length === 1);
    controller.abort();
    await eventually('closed', () => engine.disposed === 1);
    await turns();
    assert.equal(sessions.length, 1);
    assert.deepEqual(
      told.map(({ kind }) => kind),
      ['live'],
    );
  });

  it('says what is wrong also when it is no error of the engine', async () => {
    start(Infinity);
    await eventually('session', () => sessions.length === 1);
    sessions[0]!(new TypeError('odd'));
    await eventually('unavailable', () => told.at(-1)?.kind === 'unavailable');
    const status = told.at(-1);
    assert.ok(status?.kind === 'unavailable' && status.error.kind === 'engineFault');
    assert.equal(status.error.message, 'odd');
  });
});
