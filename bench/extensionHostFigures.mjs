import { spread } from './provider.mjs';
import { mb, ms } from './table.mjs';

/** @typedef {import('./extensionHost.mjs').HostResult} HostResult */

/** The size that the targets speak of. */
const MANY = 1000;

/**
 * @param {ReadonlyMap<number, HostResult>} results by number of containers
 * @returns {import('./table.mjs').Figure[]}
 */
export function extensionHostFigures(results) {
  /** @param {(result: HostResult) => string} text */
  const each = (text) =>
    Object.fromEntries([...results].map(([size, result]) => [String(size), text(result)]));
  /** @param {(result: HostResult) => boolean} holds */
  const everywhere = (holds) => [...results.values()].every(holds);
  const many = results.get(MANY);

  return [
    {
      name: 'workbench: load and activate',
      values: each((r) => ms(r.activation)),
      target: '< 30 ms',
      met: everywhere((r) => r.activation < 30),
    },
    { name: "workbench: engine's own list", values: each((r) => ms(r.engineList)) },
    {
      name: 'workbench: icon to first row',
      values: each((r) => `${ms(r.firstOpen)} = ${(r.firstOpen / r.engineList).toFixed(1)} × list`),
    },
    {
      name: 'workbench: event to row, p50 / p95',
      values: each((r) => {
        const { p50, p95 } = spread(r.latencies);
        return `${ms(p50)} / ${ms(p95)}`;
      }),
      target: 'p95 < 300 ms',
      met: everywhere((r) => spread(r.latencies).p95 < 300),
    },
    {
      name: 'workbench: growth of the host',
      values: each((r) => `+${mb(r.rss)}`),
      target: `${MANY}: < 40 MB`,
      ...(many ? { met: many.rss < 40_000_000 } : {}),
    },
    {
      name: 'workbench: child processes',
      values: each((r) => String(r.children)),
      target: '0',
      met: everywhere((r) => r.children === 0),
    },
  ];
}
