import { lintDockerfile } from '../../../../../src/core/dockerfile/lintDockerfile.ts';
import type { Finding, Fix } from '../../../../../src/core/dockerfile/finding.ts';
import type { LintFacts } from '../../../../../src/core/dockerfile/lintFacts.ts';
import type { LintOptions } from '../../../../../src/core/dockerfile/lintOptions.ts';
import type { RuleId } from '../../../../../src/core/dockerfile/ruleId.ts';
import { ruleCatalogue } from '../../../../../src/core/dockerfile/rules/ruleCatalogue.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';
import { createLineIndex } from '../../../../../src/core/model/textPosition.ts';

/** The findings of one rule, which is on even if it is off by default. */
export function findingsOf(
  rule: RuleId,
  text: string,
  facts?: LintFacts,
  options?: LintOptions,
): readonly Finding[] {
  const document = parseDockerfile(text);
  const meta = ruleCatalogue.find((each) => each.meta.id === rule)?.meta;
  const severities = { [rule]: meta?.severity, ...options?.severities };
  return lintDockerfile(document, { ...options, severities }, facts).filter(
    (finding) => finding.rule === rule,
  );
}

/** The texts that the findings of a rule stand on. */
export function marked(
  rule: RuleId,
  text: string,
  facts?: LintFacts,
  options?: LintOptions,
): string[] {
  const lines = createLineIndex(text);
  return findingsOf(rule, text, facts, options).map(({ range }) =>
    text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)),
  );
}

export function applyFix(text: string, fix: Fix): string {
  const lines = createLineIndex(text);
  return [...fix.edits].reverse().reduce((changed, { range, newText }) => {
    const start = lines.offsetAt(range.start);
    return changed.slice(0, start) + newText + changed.slice(lines.offsetAt(range.end));
  }, text);
}

/** The text after the n-th fix of the first finding. */
export function fixed(rule: RuleId, text: string, nth = 0, facts?: LintFacts): string {
  const fix = findingsOf(rule, text, facts)[0]?.fixes[nth];
  if (fix === undefined) throw new Error(`${rule} offers no fix ${nth} here:\n${text}`);
  return applyFix(text, fix);
}
