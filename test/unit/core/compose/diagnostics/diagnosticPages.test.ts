import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { diagnoseProject } from '../../../../../src/core/compose/diagnostics/diagnoseProject.ts';
import { severityOf } from '../../../../../src/core/compose/diagnostics/diagnosticCode.ts';
import { findMissingFiles } from '../../../../../src/core/compose/diagnostics/findMissingFiles.ts';
import { memoryFiles, projectOf } from '../memoryFiles.ts';

const folder = new URL('../../../../../docs/compose/', import.meta.url);
const page = (name: string): Promise<string> => readFile(new URL(`${name}.md`, folder), 'utf8');

/** The files of the example below a heading: each under its name, or compose.yaml alone. */
function example(text: string, heading: string): Readonly<Record<string, string>> {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const blocks = own.matchAll(/(?:`([^`\n]+)`\n\n)?```\w+\n([^]*?)```/g);
  return Object.fromEntries(
    [...blocks].map(([, name = 'compose.yaml', content = '']) => [`/p/${name}`, content]),
  );
}

async function codesOf(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  assert.ok(texts['/p/compose.yaml'], 'an example');
  const project = await projectOf(texts);
  const missing = await findMissingFiles(project, memoryFiles(texts));
  return [...diagnoseProject(project), ...missing].map(({ code }) => code);
}

describe('the pages of what is reported in compose files', () => {
  for (const [code, severity] of Object.entries(severityOf))
    it(`${code}: a bad example with this fault alone, a good one without any`, async () => {
      const text = await page(code);
      assert.match(text, new RegExp(`^# .+\n\n\`${code}\` · ${severity}\n\n\\S`));
      assert.match(text, /\n## Fixes\n\n\S/);
      const bad = await codesOf(example(text, 'Bad'));
      assert.deepEqual([...new Set(bad)], [code]);
      assert.deepEqual(await codesOf(example(text, 'Good')), []);
    });

  it('are all listed in the overview, and nothing else is', async () => {
    const names = Object.keys(severityOf).map((code) => `${code}.md`);
    assert.deepEqual((await readdir(folder)).sort(), ['README.md', ...names].sort());
    const overview = await page('README');
    const listed = [...overview.matchAll(/^\| \[[\w-]+\]\(([\w-]+\.md)\)/gm)].map(
      ([, each]) => each,
    );
    assert.deepEqual(listed.sort(), names.sort());
  });
});
