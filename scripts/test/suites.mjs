/**
 * @typedef {object} Suite
 * @property {'unit' | 'process' | 'engine' | 'host' | 'ui'} name also its folder under test/
 * @property {number} testTimeoutMs for one test or hook
 * @property {number} limitMs for the whole suite
 * @property {number} [parts] how many processes share the suite's files; one when its tests share an engine or a window
 */

/** @type {readonly Suite[]} */
export const suites = [
  { name: 'unit', testTimeoutMs: 30_000, limitMs: 3 * 60_000, parts: 2 },
  // What is timed must not share the processor with a second part.
  { name: 'process', testTimeoutMs: 60_000, limitMs: 3 * 60_000 },
  { name: 'engine', testTimeoutMs: 120_000, limitMs: 18 * 60_000, parts: 2 },
  { name: 'host', testTimeoutMs: 60_000, limitMs: 10 * 60_000 },
  { name: 'ui', testTimeoutMs: 180_000, limitMs: 20 * 60_000 },
];
