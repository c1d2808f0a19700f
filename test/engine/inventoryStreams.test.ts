import assert from 'node:assert/strict';
import { sharedDocker } from '../support/sharedEngines.ts';
import { EngineProxy } from './inventory/engineProxy.ts';
import { OutsideEngine } from './inventory/outsideEngine.ts';
import { watchEngine, type WatchedEngine } from './inventory/watchEngine.ts';

describe('inventory: streams of events', () => {
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

  it('loses nothing in a burst of 300 events', async () => {
    const { inventory, until } = watched;
    const before = proxy.requests.length;
    const ids = await inTens(100, (n) => outside.create(`inv-burst-${n}`));
    await inTens(100, (n) =>
      outside.call('POST', `/containers/${ids[n]!}/rename?name=inv-renamed-${n}`),
    );
    const kept = ids.slice(0, 20);
    await inTens(80, (n) => outside.remove(ids[n + 20]!));
    await until('what is left', () => {
      const there = ids.filter((id) => inventory.containers.has(id));
      return there.length === kept.length && kept.every((id) => there.includes(id));
    });
    await until('the new names', () =>
      kept.every((id, n) => inventory.containers.get(id)?.name === `inv-renamed-${n}`),
    );
    const requests = proxy.requests.length - before;
    assert.ok(requests < 280, `${requests} requests for 280 events`);
  });

  it('shows a change within 500 ms while four other events come in each second', async () => {
    const { inventory, until } = watched;
    const id = await outside.create('inv-steady');
    await until('created', () => inventory.containers.has(id));
    let beats = 0;
    const beat = async (): Promise<void> => {
      beats += 1;
      await outside.remove(await outside.create(`inv-beat-${beats}`));
    };
    const beating = setInterval(() => void beat(), 250);
    const latencies: number[] = [];
    try {
      for (let round = 0; round < 4; round += 1) {
        const seen = beats;
        await until('the stream to go on', () => beats > seen + 1);
        for (const [action, state] of [
          ['start', 'running'],
          ['kill', 'exited'],
        ] as const) {
          await outside.act(id, action);
          const shown = until(state, () => inventory.containers.get(id)?.state === state);
          latencies.push(await timeOf(shown));
        }
      }
    } finally {
      clearInterval(beating);
    }
    // Others use the machine too, and may hold up one or the other change; not most of them.
    const prompt = latencies.filter((milliseconds) => milliseconds < 500);
    assert.ok(prompt.length >= 6, latencies.map(Math.round).join(', '));
  });

  it('shows a container that lives for a moment, or nothing, but never its ghost', async () => {
    const { inventory, until, changes } = watched;
    const ids = await inTens(15, (n) =>
      outside.run(`inv-short-${n}`, {
        command: ['true'],
        more: { HostConfig: { AutoRemove: true } },
      }),
    );
    const marker = await outside.create('inv-marker');
    await until('the end', () => inventory.containers.has(marker));
    await until('no ghost', () => ids.every((id) => !inventory.containers.has(id)));
    const count = (id: string, kind: 'added' | 'removed'): number =>
      changes.filter((change) => change.containers[kind].includes(id)).length;
    for (const id of ids) assert.equal(count(id, 'added'), count(id, 'removed'));
  });

  it('lists again after a time in which it could not read, since the engine drops events then', async () => {
    const { inventory, until } = watched;
    // The quietest moment of the stream is the measure of lateness.
    const first = await outside.run('inv-first');
    await until('first', () => inventory.containers.has(first));
    proxy.stopForwarding();
    const unseen = await outside.create('inv-unseen');
    // The engine waits 100 ms for a reader that does not read, each time, and then drops the event in silence.
    const noise = { Cmd: ['true', 'x'.repeat(4000)] };
    for (let full = 0, sent = 0; full < 3 || sent < 1100; sent += 10) {
      const times = await inTens(10, () =>
        timeOf(outside.call('POST', `/containers/${first}/exec`, noise)),
      );
      full = Math.min(...times) >= 100 ? full + 1 : 0;
    }
    await outside.remove(unseen);
    const last = await outside.create('inv-last');
    await outside.call('POST', `/containers/${first}/rename?name=inv-final`);
    proxy.forward();
    await until('the container of a lost event', () => inventory.containers.has(last), 60_000);
    await until('the lost removal', () => !inventory.containers.has(unseen));
    await until('the lost name', () => inventory.containers.get(first)?.name === 'inv-final');
  }).timeout(120_000);
});

/** Does it for 0 to count − 1, ten at a time. */
async function inTens<T>(count: number, act: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < count; start += 10) {
    const length = Math.min(10, count - start);
    results.push(...(await Promise.all(Array.from({ length }, (_, n) => act(start + n)))));
  }
  return results;
}

/** Milliseconds. */
async function timeOf(work: Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work;
  return performance.now() - start;
}
