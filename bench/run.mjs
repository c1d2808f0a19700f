// npm run bench [-- --sizes 50,1000,5000] [--cycles 40] [--idle 60] [--no-build] [--out FILE]
// Measures the bundles and the inventory on a private engine, side by side with the engine's own times.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { importBusybox } from '../scripts/engines/busyboxImage.mjs';
import { startDockerEngine } from '../scripts/engines/dockerEngine.mjs';
import { measureBundles } from './bundles.mjs';
import { inventoryFigures } from './inventoryFigures.mjs';
import { measureIdle, measureProvider } from './provider.mjs';
import { RawEngine } from './rawEngine.mjs';
import { toTable } from './table.mjs';

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '50,1000,5000' },
    cycles: { type: 'string', default: '40' },
    idle: { type: 'string', default: '60' },
    build: { type: 'boolean', default: true },
    out: { type: 'string' },
  },
});
const sizes = options.sizes
  .split(',')
  .map(Number)
  .sort((a, b) => a - b);

/** @param {string} what */
function say(what) {
  process.stderr.write(`${what}\n`);
}

/**
 * @param {RawEngine} engine
 * @param {number} size
 */
async function fillTo(engine, size) {
  const present = await engine.count();
  const missing = Array.from(
    { length: Math.max(0, size - present) },
    (_, n) => `bench-${present + n}`,
  );
  const work = Array.from({ length: 4 }, async () => {
    for (let name = missing.pop(); name !== undefined; name = missing.pop())
      await engine.create(name);
  });
  await Promise.all(work);
}

say('weighing the bundles');
const figures = await measureBundles(options.build);
say('starting an engine');
const docker = await startDockerEngine({ name: 'bench' });
try {
  await importBusybox(docker);
  const engine = new RawEngine(docker.socketPath);
  const results = new Map();
  for (const size of sizes) {
    say(`making ${size} containers`);
    await fillTo(engine, size);
    say(`measuring with ${size}`);
    const provider = await measureProvider(docker.socketPath, engine, Number(options.cycles));
    say(`idling for ${options.idle} s`);
    const idle = await measureIdle(docker.socketPath, Number(options.idle));
    results.set(size, { ...provider, idle });
  }
  figures.push(...inventoryFigures(results, Number(options.idle)));
} finally {
  say('stopping the engine');
  await docker.stop();
}
const columns = ['all', ...sizes.map(String)];
const text = [
  `${cpus().length} cores (${cpus()[0]?.model ?? '?'}), load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, ${process.version}`,
  '',
  toTable(figures, columns),
  '',
].join('\n');
process.stdout.write(text);
if (options.out !== undefined) await writeFile(options.out, text);
