import { setTimeout as delay } from 'node:timers/promises';
import { startProbe } from './startProbe.mjs';

/**
 * Milliseconds from the engine's own time of an event until the inventory told the change.
 *
 * @typedef {{ create: number[], start: number[], whole: number[], die: number[], destroy: number[] }} Latencies
 */

/**
 * @param {string} socketPath
 * @param {import('./rawEngine.mjs').RawEngine} engine
 * @param {number} cycles
 * @returns {Promise<Latencies>} `start` is the new state, `whole` the record that was read after it, with addresses
 */
export async function measureLatency(socketPath, engine, cycles) {
  const probe = await startProbe(socketPath);
  await probe.ask('open');
  /** @type {Map<string, number>} */
  const times = new Map();
  probe.onSeen(({ id, time, state, whole }) => {
    keepFirst(times, `${id} seen ${state}`, time);
    if (state === 'running' && whole) keepFirst(times, `${id} seen whole`, time);
  });
  const stream = await engine.watch((id, action, time) =>
    keepFirst(times, `${id} ${action}`, time),
  );
  /** @type {Latencies} */
  const latencies = { create: [], start: [], whole: [], die: [], destroy: [] };

  /** @param {keyof Latencies} name @param {string} event @param {string} seen */
  const take = async (name, event, seen) => {
    await waitUntil(() => times.has(event) && times.has(seen));
    latencies[name].push((times.get(seen) ?? 0) - (times.get(event) ?? 0));
  };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const id = await engine.create(`latency-${cycle}`);
    await take('create', `${id} create`, `${id} seen created`);
    await engine.act(id, 'start');
    await take('start', `${id} start`, `${id} seen running`);
    await take('whole', `${id} start`, `${id} seen whole`);
    await engine.act(id, 'kill');
    await take('die', `${id} die`, `${id} seen exited`);
    await engine.remove(id);
    await take('destroy', `${id} destroy`, `${id} seen removed`);
  }
  stream.close();
  await probe.stop();
  return latencies;
}

/** @param {Map<string, number>} times @param {string} key @param {number} time */
function keepFirst(times, key, time) {
  if (!times.has(key)) times.set(key, time);
}

/** @param {() => boolean} condition */
async function waitUntil(condition) {
  const deadline = Date.now() + 30_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('A change was never told.');
    await delay(5);
  }
}
