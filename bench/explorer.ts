// npm run bench:explorer [-- --parts=logs,stats] [--lines=100000] [--containers=200] [--rounds=3]
// What the explorer does with large numbers, beside the docker CLI for the same work. Each part is a function that gives
// figures: another one is one entry of `parts`.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { importBusybox } from '../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../scripts/engines/dockerEngine.mjs';
import { logFigures } from './explorer/logs.ts';
import { statsFigures } from './explorer/stats.ts';
import { toTable, type Figure } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    parts: { type: 'string', default: 'logs,stats' },
    lines: { type: 'string', default: '100000' },
    containers: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
  },
});
const rounds = Number(options.rounds);

const parts: Readonly<Record<string, (engine: Engine) => Promise<readonly Figure[]>>> = {
  logs: (engine) => logFigures(engine, { lines: Number(options.lines), rounds }),
  stats: (engine) => statsFigures(engine, { containers: Number(options.containers), rounds }),
};

let isMet = true;
for (const name of options.parts.split(',')) {
  const part = parts[name];
  if (part === undefined) throw new Error(`There is no part "${name}".`);
  const engine = await startDockerEngine({ version: '28.5', name: 'benchExplorer' });
  try {
    await importBusybox(engine);
    const figures = await part(engine);
    const columns = [...new Set(figures.flatMap(({ values }) => Object.keys(values)))];
    console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1) ?? ''}, median of ${rounds})\n`);
    console.log(toTable(figures, columns));
    isMet &&= figures.every(({ met }) => met !== false);
  } finally {
    await engine.stop();
  }
}
process.exitCode = isMet ? 0 : 1;
