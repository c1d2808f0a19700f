import { setTimeout as delay } from 'node:timers/promises';
import { EngineProxy } from '../test/engine/inventory/engineProxy.ts';
import { measureLatency } from './latency.mjs';
import { startProbe } from './startProbe.mjs';
import { median, percentile } from './statistics.mjs';

/** Each opening is a process of its own, next to one measurement of the engine. */
const OPENINGS = 7;

/**
 * @typedef {object} ProviderResult
 * @property {number} engineList median, milliseconds
 * @property {number} listBytes
 * @property {number} load median time to load the engine bundle, milliseconds
 * @property {number} open median time from holding the inventory to everything listed, milliseconds
 * @property {number} cpu of loading and opening, milliseconds
 * @property {number} stall longest turn of the event loop in the median opening, milliseconds
 * @property {number} rss growth of the process, bytes
 * @property {number} heap growth of the heap in use, bytes
 * @property {import('./latency.mjs').Latencies} latencies
 */

/**
 * What the inventory costs next to the engine's own time, with as many containers as there are now.
 *
 * @param {string} socketPath
 * @param {import('./rawEngine.mjs').RawEngine} engine
 * @param {number} cycles of create, start, kill and remove for the latencies
 * @returns {Promise<ProviderResult>}
 */
export async function measureProvider(socketPath, engine, cycles) {
  /** @type {{ milliseconds: number, bytes: number }[]} */
  const lists = [];
  const openings = [];
  const growths = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    lists.push(await engine.listTime());
    const probe = await startProbe(socketPath);
    openings.push(await probe.ask('open'));
    growths.push(await probe.ask('grown'));
    await probe.stop();
  }
  return {
    engineList: median(lists.map(({ milliseconds }) => milliseconds)),
    listBytes: lists[0]?.bytes ?? 0,
    load: median(openings.map(({ load }) => load)),
    open: median(openings.map(({ list }) => list)),
    cpu: median(openings.map(({ cpu }) => cpu)),
    stall: median(openings.map(({ longestTurn }) => longestTurn)),
    rss: median(growths.map(({ rss }) => rss)),
    heap: median(growths.map(({ heapUsed }) => heapUsed)),
    latencies: await measureLatency(socketPath, engine, cycles),
  };
}

/**
 * What the inventory does while the engine is silent.
 *
 * @param {string} socketPath
 * @param {number} seconds
 */
export async function measureIdle(socketPath, seconds) {
  const proxy = await EngineProxy.start(socketPath);
  const probe = await startProbe(proxy.socketPath);
  await probe.ask('open');
  const requests = proxy.requests.length;
  const before = await probe.ask('cpu');
  await delay(seconds * 1000);
  const after = await probe.ask('cpu');
  const result = {
    requests: proxy.requests.length - requests,
    children: await probe.children(),
    /** Milliseconds, with the garbage collector's. */
    cpu: (after.user + after.system - before.user - before.system) / 1000,
  };
  await probe.stop();
  await proxy.stop();
  return result;
}

/**
 * @param {readonly number[]} values milliseconds
 */
export function spread(values) {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}
