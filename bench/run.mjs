// npm run bench [-- --sizes 50,1000,5000] [--cycles 40] [--idle 60] [--no-build] [--no-provider] [--no-workbench] [--rounds 3]
//   [--out FILE]
// Measures the bundles, the inventory and the extension in a real workbench on a private engine, side by side with the
// engine's own times. The workbench sees 5000 containers only when --sizes asks for them.
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { importBusybox } from '../scripts/engines/busyboxImage.mjs';
import { startDockerEngine } from '../scripts/engines/dockerEngine.mjs';
import { measureBundles } from './bundles.mjs';
import { measureExtensionHost } from './extensionHost.mjs';
import { extensionHostFigures } from './extensionHostFigures.mjs';
import { inventoryFigures } from './inventoryFigures.mjs';
import { measureIdle, measureProvider } from './provider.mjs';
import { RawEngine } from './rawEngine.mjs';
import { toTable } from './table.mjs';

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string' },
    cycles: { type: 'string', default: '40' },
    idle: { type: 'string', default: '60' },
    build: { type: 'boolean', default: true },
    provider: { type: 'boolean', default: true },
    rounds: { type: 'string', default: '3' },
    workbench: { type: 'boolean', default: true },
    out: { type: 'string' },
  },
});
const sizes = (options.sizes ?? '50,1000,5000')
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
  const hosts = new Map();
  for (const size of sizes) {
    say(`making ${size} containers`);
    await fillTo(engine, size);
    if (options.provider) {
      say(`measuring with ${size}`);
      const provider = await measureProvider(docker.socketPath, engine, Number(options.cycles));
      say(`idling for ${options.idle} s`);
      const idle = await measureIdle(docker.socketPath, Number(options.idle));
      results.set(size, { ...provider, idle });
    }
    if (options.workbench && (options.sizes !== undefined || size <= 1000)) {
      say(`opening workbenches with ${size}`);
      hosts.set(size, await measureExtensionHost(docker, engine, Number(options.rounds)));
    }
  }
  if (options.provider) figures.push(...inventoryFigures(results, Number(options.idle)));
  if (options.workbench) figures.push(...extensionHostFigures(hosts));
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
