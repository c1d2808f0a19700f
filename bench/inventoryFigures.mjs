import { spread } from './provider.mjs';
import { kb, mb, ms } from './table.mjs';

/** @typedef {import('./provider.mjs').ProviderResult & { idle: { requests: number, children: number, cpu: number } }} Result */
/** @typedef {import('./table.mjs').Figure} Figure */

/** The sizes that the targets speak of. */
const MANY = 1000;
const MOST = 5000;

/**
 * @param {ReadonlyMap<number, Result>} results by number of containers
 * @param {number} idleSeconds
 * @returns {Figure[]}
 */
export function inventoryFigures(results, idleSeconds) {
  /** @param {(result: Result) => string} text */
  const each = (text) =>
    Object.fromEntries([...results].map(([size, result]) => [String(size), text(result)]));
  /** @param {(result: Result) => boolean} holds */
  const everywhere = (holds) => [...results.values()].every(holds);
  const many = results.get(MANY);
  const most = results.get(MOST);

  return [
    { name: "engine's own list", values: each((r) => `${ms(r.engineList)}, ${kb(r.listBytes)}`) },
    { name: 'load the engine bundle', values: each((r) => ms(r.load)) },
    { name: 'connect and list all four kinds', values: each((r) => ms(r.open)) },
    {
      name: 'first open: load, connect, list',
      values: each(
        (r) => `${ms(r.load + r.open)} = ${((r.load + r.open) / r.engineList).toFixed(1)} × list`,
      ),
      target: `${MANY}: ≤ 1.5 × list + 300 ms`,
      ...judge(many, (r) => r.load + r.open <= 1.5 * r.engineList + 300),
    },
    { name: 'CPU time of it', values: each((r) => ms(r.cpu)) },
    { name: 'longest stall after the load', values: each((r) => ms(r.stall)) },
    ...latencyFigures(each),
    {
      name: 'event to change, all, p50 / p95',
      values: each((r) => both(all(r))),
      target: `${MANY}: p95 < 50 ms`,
      ...judge(many, (r) => spread(all(r)).p95 < 50),
    },
    {
      name: `p95 at ${MOST} to p95 at ${MANY}`,
      values:
        many && most
          ? { [String(MOST)]: `${(spread(all(most)).p95 / spread(all(many)).p95).toFixed(2)} ×` }
          : {},
      target: '≤ 2 ×',
      ...(many && most ? { met: spread(all(most)).p95 <= 2 * spread(all(many)).p95 } : {}),
    },
    {
      name: `requests in ${idleSeconds} idle seconds`,
      values: each((r) => String(r.idle.requests)),
      target: '0',
      met: everywhere((r) => r.idle.requests === 0),
    },
    {
      name: 'child processes',
      values: each((r) => String(r.idle.children)),
      target: '0',
      met: everywhere((r) => r.idle.children === 0),
    },
    { name: `CPU in ${idleSeconds} idle seconds`, values: each((r) => ms(r.idle.cpu)) },
    { name: 'heap in use', values: each((r) => `+${mb(r.heap)}`) },
    {
      name: 'growth of the process',
      values: each((r) => `+${mb(r.rss)}`),
      target: `${MANY}: < 40 MB`,
      ...judge(many, (r) => r.rss < 40_000_000),
    },
  ];
}

/**
 * @param {(text: (result: Result) => string) => Record<string, string>} each
 * @returns {Figure[]}
 */
function latencyFigures(each) {
  return [
    { name: 'created → row, p50 / p95', values: each((r) => both(r.latencies.create)) },
    { name: 'started → state, p50 / p95', values: each((r) => both(r.latencies.start)) },
    { name: 'started → address, p50 / p95', values: each((r) => both(r.latencies.whole)) },
    { name: 'died → exit code, p50 / p95', values: each((r) => both(r.latencies.die)) },
    { name: 'removed → gone, p50 / p95', values: each((r) => both(r.latencies.destroy)) },
  ];
}

/** @param {Result} result */
function all({ latencies: { create, start, whole, die, destroy } }) {
  return [...create, ...start, ...whole, ...die, ...destroy];
}

/** @param {readonly number[]} values */
function both(values) {
  const { p50, p95 } = spread(values);
  return `${ms(p50)} / ${ms(p95)}`;
}

/**
 * @param {Result | undefined} result
 * @param {(result: Result) => boolean} holds
 */
function judge(result, holds) {
  return result === undefined ? {} : { met: holds(result) };
}
