import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ruleIds } from '../../../../../src/core/dockerfile/ruleId.ts';
import { ruleCatalogue } from '../../../../../src/core/dockerfile/rules/ruleCatalogue.ts';
import type { RuleMeta } from '../../../../../src/core/dockerfile/rules/rule.ts';
import { marked } from './lintText.ts';
import { contextOf } from './richContext.ts';

const page = (name: string): Promise<string> =>
  readFile(new URL(`../../../../../docs/rules/${name}.md`, import.meta.url), 'utf8');

/** The example below a heading, made a whole Dockerfile. */
function example(text: string, heading: string): string {
  const block = new RegExp(`## ${heading}\\n\\n\`\`\`dockerfile\\n([\\s\\S]*?)\`\`\``).exec(
    text,
  )?.[1];
  if (block === undefined) throw new Error(`no example below ${heading}`);
  return /^FROM/m.test(block) ? block : `FROM debian\nWORKDIR /app\n${block}`;
}

const byDefault = ({ isOffByDefault, severity }: RuleMeta): string =>
  isOffByDefault === true ? 'off' : severity;

describe('ruleCatalogue', () => {
  it('has every rule once', () => {
    const ids = ruleCatalogue.map(({ meta }) => meta.id);
    assert.deepEqual([...ids].sort(), [...ruleIds].sort());
    assert.equal(new Set(ids).size, ids.length);
  });

  it('names hadolint rules as hadolint does', () => {
    for (const { meta } of ruleCatalogue) {
      for (const rule of meta.hadolint) assert.match(rule, /^DL\d{4}$/);
    }
  });

  for (const { meta } of ruleCatalogue) {
    describe(`the page of ${meta.id}`, () => {
      it('says its name, its severity and how to switch it off', async () => {
        const text = await page(meta.docs);
        assert.match(text, new RegExp(`^\`${meta.id}\` · ${byDefault(meta)} by default$`, 'm'));
        assert.match(text, new RegExp(`# stevedore ignore=${meta.id}`));
        for (const rule of meta.hadolint) assert.ok(text.includes(rule), rule);
      });

      it('has a bad example that the rule reports and a good one that it does not', async () => {
        const text = await page(meta.docs);
        const bad = contextOf({ '.git/pack': 9_000_000, 'package.json': 1, 'a.js': 1 });
        const good = contextOf({ 'package.json': 1, 'a.js': 1 }, { ignoreFile: '.dockerignore' });
        assert.equal(marked(meta.id, example(text, 'Bad'), { context: bad }).length, 1);
        assert.deepEqual(marked(meta.id, example(text, 'Good'), { context: good }), []);
      });
    });
  }

  it('is listed in the overview', async () => {
    const overview = await page('README');
    for (const { meta } of ruleCatalogue)
      assert.ok(overview.includes(`[${meta.id}](${meta.docs}.md)`));
  });
});
