import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import type { Finding } from '../../../../src/core/dockerfile/finding.ts';
import { parseDockerfile } from '../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { mutate, mutation, plausibleDockerfile } from '../../../support/dockerfileTexts.ts';
import { checkAnyText, checkFixes, lint } from '../../../support/lintInvariants.ts';
import { applyFix } from './rules/lintText.ts';

const folder = new URL('../../../fixtures/dockerfiles/', import.meta.url);

async function fixtures(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
}

/** The same texts every time; `npm run fuzz:lint` looks further. */
const seed = 20_261_122;

describe('linting any text', () => {
  let texts: readonly string[] = [];
  before(async () => (texts = await fixtures()));

  it('never throws, and stays inside the document', () => {
    const document = fc.tuple(
      fc.nat().map((index) => texts[index % texts.length] ?? ''),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(document, ([base, mutations]) => checkAnyText(mutate(base, mutations))),
      { numRuns: 50, seed },
    );
  });

  it('survives text that is no Dockerfile at all', () => {
    const text = fc.string({ maxLength: 400, unit: 'grapheme' });
    fc.assert(fc.property(text, checkAnyText), { numRuns: 30, seed });
  });

  it('keeps what its fixes promise in files that people could have written', () => {
    fc.assert(fc.property(plausibleDockerfile, checkFixes), { numRuns: 30, seed });
  });
});

describe('fixes of the fixtures', () => {
  let texts: readonly string[] = [];
  before(async () => (texts = await fixtures()));

  it('each take their finding away and bring no new one of the rule', () => {
    for (const text of texts) {
      for (const { rule, fixes } of lint(text)) {
        for (const fix of fixes) {
          if (fix.edits.length === 0) continue;
          const fixed = applyFix(text, fix);
          const count = (findings: readonly Finding[]): number =>
            findings.filter((finding) => finding.rule === rule).length;
          assert.ok(count(lint(fixed)) < count(lint(text)), `${rule}:\n${fixed}`);
        }
      }
    }
  });

  it('come to an end when all safe ones are applied one after the other', () => {
    for (const text of texts) {
      let current = text;
      let left = 50;
      for (;;) {
        const safe = lint(current).flatMap(({ fixes }) =>
          fixes.filter(({ kind, edits }) => kind === 'safe' && edits.length > 0),
        )[0];
        if (safe === undefined) break;
        current = applyFix(current, safe);
        left -= 1;
        assert.ok(left > 0, `fixes go on for ever:\n${current}`);
      }
      assert.equal(
        parseDockerfile(current).stages.length,
        parseDockerfile(text).stages.length,
        'a fix lost a stage',
      );
    }
  });

  it('keep the line breaks that the file has', () => {
    for (const text of texts) {
      if (!text.includes('\r\n')) continue;
      for (const { fixes } of lint(text)) {
        for (const fix of fixes) assert.doesNotMatch(applyFix(text, fix), /[^\r]\n/);
      }
    }
  });
});
