import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { diagnoseProject } from '../../src/core/compose/diagnostics/diagnoseProject.ts';
import type { ComposeDocument } from '../../src/core/compose/document/composeDocument.ts';
import { loadComposeProject } from '../../src/core/compose/project/loadProject.ts';
import { largeComposeFile } from '../unit/core/compose/composeFixtures.ts';
import { memoryFiles } from '../unit/core/compose/memoryFiles.ts';

const main = '/p/compose.yaml';

/** CPU milliseconds of this process per round: what else the machine does counts less than with a clock. */
async function cpuTime(rounds: number, work: (round: number) => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await work(round);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

/**
 * How often `one` fits into `other`, in processor time. Others use the processor too, and garbage is collected now and
 * then: the best of some attempts is the one that counts, and one that is `enough` ends them.
 */
async function bestRatio(
  other: () => Promise<number>,
  one: () => Promise<number>,
  enough: number,
): Promise<number> {
  await one(); // compiles what is measured
  await other();
  const others: number[] = [];
  const ones: number[] = [];
  const ratio = (): number => Math.min(...others) / Math.min(...ones);
  do {
    ones.push(await one());
    others.push(await other());
  } while (ratio() >= enough && others.length < 8);
  return ratio();
}

describe('the speed of compose files', () => {
  it('lets a keystroke in 1,000 lines, read and judged, cost no more than parsing them once or twice', async () => {
    const text = largeComposeFile(1_000);
    let known = new Map<string, ComposeDocument>();
    let edits = 0;
    const edit = async (): Promise<void> => {
      edits += 1;
      const edited = text.replace('web20:', `web20-${String(edits)}:`);
      const files = memoryFiles({ [main]: edited });
      const project = await loadComposeProject(files, { folder: '/p', environment: {} }, known);
      known = new Map(project.loaded.map(({ document }) => [document.source.path, document]));
      assert.deepEqual(diagnoseProject(project), []);
    };
    const parse = (): unknown => parseAllDocuments(text, { logLevel: 'silent' });
    const ratio = await bestRatio(
      () => cpuTime(3, edit),
      () => cpuTime(3, parse),
      2,
    );
    assert.ok(ratio < 2, `an edit takes ${ratio.toFixed(1)} times as long as parsing`);
  });

  it('grows with the size of a file, not with its square', async () => {
    const load = async (lines: number): Promise<number> => {
      const files = memoryFiles({ [main]: largeComposeFile(lines) });
      return cpuTime(1, async () => {
        diagnoseProject(await loadComposeProject(files, { folder: '/p', environment: {} }));
      });
    };
    const ratio = await bestRatio(
      () => load(4_000),
      () => load(500),
      20,
    );
    assert.ok(ratio < 20, `eight times the lines take ${ratio.toFixed(1)} times as long`);
  });
});
