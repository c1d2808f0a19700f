import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../src/core/dockerfile/finding.ts';
import { applyEdits } from '../../src/core/dockerfile/fixes/applyEdits.ts';
import { applySafeFixes, safeEdits } from '../../src/core/dockerfile/fixes/safeFixes.ts';
import { lintDockerfile } from '../../src/core/dockerfile/lintDockerfile.ts';
import { createLintContext } from '../../src/core/dockerfile/rules/lintContext.ts';
import { parseDockerfile } from '../../src/core/dockerfile/syntax/parseDockerfile.ts';
import type { Range } from '../../src/core/model/textPosition.ts';
import { createLineIndex } from '../../src/core/model/textPosition.ts';
import { richContext } from '../unit/core/dockerfile/rules/richContext.ts';

const facts = { context: richContext };

export function lint(text: string): readonly Finding[] {
  return lintDockerfile(parseDockerfile(text), {}, facts);
}

/** What must hold for any text at all. A failure says which rule and what in its first line. */
export function checkAnyText(text: string): void {
  for (const finding of lint(text)) {
    checkRange(text, finding.range, finding.rule);
    for (const { range } of finding.related) checkRange(text, range, finding.rule);
    for (const fix of finding.fixes) {
      checkEdits(text, fix, finding.rule);
      lint(applyEdits(text, fix.edits));
    }
  }
}

/** What must hold besides for texts of whole instructions. */
export function checkFixes(text: string): void {
  const findings = lint(text);
  const broken = brokenScripts(text);
  for (const { rule, fixes } of findings) {
    for (const fix of fixes) {
      if (fix.edits.length === 0) continue;
      const fixed = applyEdits(text, fix.edits);
      const what = `${rule}: ${fix.title.code} (${fix.kind})`;
      assert.ok(brokenScripts(fixed) <= broken, `${what} breaks the shell script\n${fixed}`);
      const [before, after] = [countOf(findings, rule), countOf(lint(fixed), rule)];
      assert.ok(after <= before, `${what} makes a new finding\n${fixed}`);
      if (fix.kind === 'safe') assert.ok(after < before, `${what} leaves its finding\n${fixed}`);
      if (!/[^\r]\n/.test(text))
        assert.ok(!/[^\r]\n/.test(fixed), `${what} brings other line breaks\n${fixed}`);
    }
  }
  const fixed = applySafeFixes(text, lint);
  const left = safeEdits(fixed.findings);
  const rules = fixed.findings.filter(({ fixes }) => fixes.some(({ kind }) => kind === 'safe'));
  assert.equal(left.length, 0, `${rules[0]?.rule ?? ''}: safe fixes never end\n${fixed.text}`);
  assert.equal(
    parseDockerfile(fixed.text).stages.length,
    parseDockerfile(text).stages.length,
    `safe fixes change the stages\n${fixed.text}`,
  );
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/** RUN bodies that the shell parser does not understand. */
function brokenScripts(text: string): number {
  const { steps } = createLintContext(parseDockerfile(text), {}, facts);
  return steps.filter(({ script }) => script?.isComplete === false).length;
}

function checkRange(text: string, { start, end }: Range, what: string): readonly [number, number] {
  const lines = createLineIndex(text);
  const from = lines.offsetAt(start);
  const to = lines.offsetAt(end);
  assert.deepEqual(lines.positionAt(from), start, `${what}: the start is no place of the document`);
  assert.deepEqual(lines.positionAt(to), end, `${what}: the end is no place of the document`);
  assert.ok(from <= to, `${what}: the range runs backwards`);
  return [from, to];
}

function checkEdits(text: string, { edits }: Fix, what: string): void {
  let previous = 0;
  for (const { range } of edits) {
    const [start, end] = checkRange(text, range, what);
    assert.ok(start >= previous, `${what}: edits overlap or are out of order`);
    previous = end;
  }
}
