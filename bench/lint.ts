// npm run bench:lint -- [FOLDER] [--rounds 3] [--sample 20] [--files 400]
// The linter on every Dockerfile of a folder (or on made ones), beside dockerfile-utils in the same process, and its
// command line beside hadolint, tally and `docker build --check` where they are on PATH.
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleCli, measureCli, measureTool, otherTools } from './lint/commands.ts';
import { makeCorpus, readCorpus } from './lint/corpus.ts';
import type { Linting } from './lint/inProcess.ts';
import { measureInProcess, stevedore, utilities } from './lint/inProcess.ts';
import { longFile, megabyteFile } from './lint/longFiles.ts';
import { percentile } from './statistics.mjs';
import type { Figure } from './table.mjs';
import { toTable } from './table.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    /** Files that tools are given one by one. */
    sample: { type: 'string', default: '20' },
    /** How many to make when no folder is named. */
    files: { type: 'string', default: '400' },
  },
});
const rounds = Number(options.rounds);

const limits = { p50: 1, p99: 6, tallyRatio: 20, longFile: 50, megabyte: 300 };

async function main(): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'bench-lint-'));
  try {
    const [named] = positionals;
    const folder = named === undefined ? await makeCorpus(scratch, Number(options.files)) : named;
    const corpus = await readCorpus(path.resolve(folder));
    const texts = corpus.map(({ text }) => text);
    const lines = texts.reduce((sum, text) => sum + text.split('\n').length, 0);
    const figures = [
      toFigure('stevedore, in process', measureInProcess(stevedore, texts, rounds), true),
      toFigure('dockerfile-utils, in process', measureInProcess(utilities, texts, rounds)),
      lengthFigure('stevedore, 2,000 lines', longFile(), limits.longFile),
      lengthFigure('stevedore, 1 MB', megabyteFile(texts), limits.megabyte),
      ...(await measureCommands(scratch, path.resolve(folder), corpus)),
    ];
    const load = loadavg()[0] ?? 0;
    process.stdout.write(
      `${corpus.length} files, ${lines} lines, load ${load.toFixed(1)}; processor time in process, elapsed time for commands\n`,
    );
    process.stdout.write(`${toTable(figures, ['files/s', 'p50', 'p99', 'all'])}\n`);
    if (figures.some(({ met }) => met === false)) process.exitCode = 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function measureCommands(
  scratch: string,
  folder: string,
  corpus: Awaited<ReturnType<typeof readCorpus>>,
): Promise<readonly Figure[]> {
  const files = corpus.map(({ file }) => file);
  const cli = await measureCli(await bundleCli(scratch), folder, rounds);
  const rate = (files.length * 1000) / cli;
  const sample = files.slice(0, Number(options.sample));
  const others: Figure[] = [];
  let tallyRate: number | undefined;
  for (const tool of otherTools) {
    const measured = await measureTool(tool, files, sample, rounds);
    if (measured === undefined) others.push({ name: `${tool.name} (not on PATH)`, values: {} });
    else {
      if (tool.name === 'tally') tallyRate = measured.filesPerSecond;
      others.push({
        name: tool.name,
        values: {
          'files/s': measured.filesPerSecond.toFixed(1),
          p50: milliseconds(percentile(measured.perFile, 0.5)),
          p99: milliseconds(percentile(measured.perFile, 0.99)),
        },
      });
    }
  }
  const own: Figure = {
    name: 'stevedore lint, command line',
    values: { 'files/s': rate.toFixed(0), all: milliseconds(cli) },
    ...(tallyRate !== undefined && {
      target: `≥ ${limits.tallyRatio} × tally`,
      met: rate >= limits.tallyRatio * tallyRate,
    }),
  };
  return [own, ...others];
}

function toFigure(name: string, perFile: readonly number[], isJudged = false): Figure {
  const [p50, p99] = [percentile(perFile, 0.5), percentile(perFile, 0.99)];
  const all = perFile.reduce((sum, value) => sum + value, 0);
  return {
    name,
    values: {
      'files/s': ((perFile.length * 1000) / all).toFixed(0),
      p50: milliseconds(p50),
      p99: milliseconds(p99),
      all: milliseconds(all),
    },
    ...(isJudged && {
      target: `p50 < ${limits.p50} ms, p99 < ${limits.p99} ms`,
      met: p50 < limits.p50 && p99 < limits.p99,
    }),
  };
}

function lengthFigure(name: string, text: string, limit: number): Figure {
  const lint: Linting = stevedore;
  const [spent = Number.NaN] = measureInProcess(lint, [text], rounds);
  return {
    name,
    values: { all: milliseconds(spent) },
    target: `< ${limit} ms`,
    met: spent < limit,
  };
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

await main();
