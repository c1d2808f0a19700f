// node bench/compose.ts [--lines=1000] [--rounds=300]
// What a keystroke in a compose file costs: reading the project again and judging it, beside parsing the text alone.
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { diagnoseProject } from '../src/core/compose/diagnostics/diagnoseProject.ts';
import type { ComposeDocument } from '../src/core/compose/document/composeDocument.ts';
import { completeAt } from '../src/core/compose/language/completion.ts';
import type { ComposeFiles } from '../src/core/compose/project/composeFiles.ts';
import { loadComposeProject } from '../src/core/compose/project/loadProject.ts';
import { largeComposeFile } from '../test/unit/core/compose/composeFixtures.ts';

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '300' },
  },
});
const rounds = Number(options.rounds);
const text = largeComposeFile(Number(options.lines));
const path = '/p/compose.yaml';

function filesOf(current: string): ComposeFiles {
  return {
    read: (asked) => Promise.resolve(asked === path ? current : undefined),
    find: (asked) => Promise.resolve(asked === path ? 'file' : undefined),
  };
}

async function measure(name: string, work: (round: number) => unknown): Promise<void> {
  for (let round = 0; round < 30; round += 1) await work(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(`${name.padEnd(28)} median ${at(0.5)} ms   p99 ${at(0.99)} ms   least ${at(0)} ms`);
}

let known = new Map<string, ComposeDocument>();

async function load(round: number): Promise<Awaited<ReturnType<typeof loadComposeProject>>> {
  const edited = text.replace('web20:', `web20-${String(round)}:`);
  const request = { folder: '/p', environment: {} };
  const project = await loadComposeProject(filesOf(edited), request, known);
  known = new Map(project.loaded.map(({ document }) => [document.source.path, document]));
  return project;
}

await measure('the YAML parser alone', () => parseAllDocuments(text, { logLevel: 'silent' }));
await measure('a keystroke: load', load);
await measure('a keystroke: load and judge', async (round) => diagnoseProject(await load(round)));
const project = await load(0);
const [file] = project.loaded;
if (file !== undefined)
  await measure('a completion', () =>
    completeAt(file.document, { line: 40, character: 4 }, project),
  );
