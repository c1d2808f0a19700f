// A process of its own with nothing but the engine bundle in it: node --expose-gc bench/probe.mjs <bundle> <socket>.
// It is told what to do by messages, and answers each with one.
import { createRequire } from 'node:module';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

const [bundle = '', socketPath = ''] = process.argv.slice(2);
const endpoint = {
  contextName: 'default',
  address: `unix://${socketPath}`,
  transport: { kind: 'socket', path: socketPath },
  reason: { kind: 'environmentHost' },
  headers: {},
};

/** @type {import('../src/core/engine/createInventory.ts').EngineInventory | undefined} */
let inventory;
let memoryBefore = memory();

function memory() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed };
}

async function open() {
  memoryBefore = memory();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const { connectEngine, createInventory } = createRequire(import.meta.url)(bundle);
  const loaded = performance.now();
  const opened = createInventory({
    connect: (/** @type {AbortSignal} */ signal) => connectEngine(endpoint, { signal }),
  });
  inventory = opened;
  const stalls = monitorEventLoopDelay({ resolution: 10 });
  stalls.enable();
  await new Promise((resolve) => {
    opened.onChange(() => {
      if (opened.status.kind === 'live') resolve(undefined);
    });
    opened.hold();
  });
  const end = performance.now();
  const { user, system } = process.cpuUsage(cpuBefore);
  stalls.disable();
  opened.onChange(report);
  const cpu = (user + system) / 1000;
  return { load: loaded - start, list: end - loaded, cpu, longestTurn: stalls.max / 1e6 };
}

/** @param {import('../src/core/engine/inventory.ts').InventoryChange} change */
function report({ containers }) {
  const time = performance.timeOrigin + performance.now();
  for (const id of containers.removed) process.send?.({ id, time, state: 'removed' });
  for (const id of [...containers.added, ...containers.changed]) {
    const record = inventory?.containers.get(id);
    const whole = record?.networks.some(({ ipAddress }) => ipAddress !== undefined);
    process.send?.({ id, time, state: record?.state, whole });
  }
}

function grown() {
  const { rss, heapUsed } = memory();
  return { rss: rss - memoryBefore.rss, heapUsed: heapUsed - memoryBefore.heapUsed };
}

const answers = {
  open,
  grown,
  cpu: () => process.cpuUsage(),
  count: () => inventory?.containers.size,
};

process.on('message', async (/** @type {keyof typeof answers} */ question) => {
  process.send?.({ answer: await answers[question]() });
});
