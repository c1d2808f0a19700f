import assert from 'node:assert/strict';
import { parseAllDocuments } from 'yaml';
import { diagnoseProject } from '../../../../src/core/compose/diagnostics/diagnoseProject.ts';
import type { ComposeDocument } from '../../../../src/core/compose/document/composeDocument.ts';
import { loadComposeProject } from '../../../../src/core/compose/project/loadProject.ts';
import { largeComposeFile } from './composeFixtures.ts';
import { memoryFiles } from './memoryFiles.ts';

const main = '/p/compose.yaml';

/** CPU milliseconds of this process per round: what else the machine does counts less than with a clock. */
async function cpuTime(rounds: number, work: (round: number) => unknown): Promise<number> {
  for (let round = 0; round < rounds; round += 1) await work(round);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await work(round);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

describe('the speed of compose files', () => {
  it('lets a keystroke in 1,000 lines, read and judged, cost no more than parsing them once or twice', async () => {
    const text = largeComposeFile(1_000);
    const parse = await cpuTime(4, () => parseAllDocuments(text, { logLevel: 'silent' }));
    let known = new Map<string, ComposeDocument>();
    const edit = await cpuTime(4, async (round) => {
      const edited = text.replace('web20:', `web20-${String(round)}:`);
      const files = memoryFiles({ [main]: edited });
      const project = await loadComposeProject(files, { folder: '/p', environment: {} }, known);
      known = new Map(project.loaded.map(({ document }) => [document.source.path, document]));
      assert.deepEqual(diagnoseProject(project), []);
    });
    assert.ok(
      edit < 2 * parse,
      `${edit.toFixed(1)} ms for an edit, ${parse.toFixed(1)} ms to parse`,
    );
  });

  it('grows with the size of a file, not with its square', async () => {
    const load = async (lines: number): Promise<number> => {
      const files = memoryFiles({ [main]: largeComposeFile(lines) });
      return cpuTime(1, async () => {
        diagnoseProject(await loadComposeProject(files, { folder: '/p', environment: {} }));
      });
    };
    const [small, large] = [await load(500), await load(4_000)];
    assert.ok(
      large / small < 20,
      `${large.toFixed(1)} ms for 4,000 lines, ${small.toFixed(1)} for 500`,
    );
  });
});
