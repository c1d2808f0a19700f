import type { FindingSeverity } from '../model/findingSeverity.ts';
import type { Finding } from './finding.ts';
import type { LintFacts } from './lintFacts.ts';
import { noFacts } from './lintFacts.ts';
import type { LintOptions } from './lintOptions.ts';
import { defaultMinimumBytes } from './lintOptions.ts';
import { joinMeasurement } from './measured/joinMeasurement.ts';
import { createLintContext } from './rules/lintContext.ts';
import type { Rule, RuleFinding } from './rules/rule.ts';
import { ruleCatalogue } from './rules/ruleCatalogue.ts';
import type { Suppressions } from './suppressions.ts';
import { readSuppressions } from './suppressions.ts';
import { checkPragmas } from './suppression/checkPragmas.ts';
import type { DockerfileDocument } from './syntax/dockerfileDocument.ts';

/**
 * Runs every rule over a parsed Dockerfile. Pure: the same input gives the same findings, in document order; those with
 * measured bytes come first.
 */
export function lintDockerfile(
  document: DockerfileDocument,
  options: LintOptions = {},
  facts: LintFacts = noFacts,
): Finding[] {
  const context = createLintContext(document, options, facts);
  const suppressions = readSuppressions(document);
  const findings: Finding[] = [];
  for (const rule of ruleCatalogue) {
    const { id, severity, isOffByDefault } = rule.meta;
    const wanted = options.severities?.[id] ?? (isOffByDefault === true ? 'off' : severity);
    if (wanted === 'off') continue;
    const isSilent = rule.meta.otherStages === 'silent';
    for (const found of rule.check(isSilent ? context.shipped : context)) {
      if (suppressions.isSuppressed(rule.meta, found.step.instruction.index)) continue;
      findings.push(toFinding(rule, found, severityOf(found, wanted, options), document));
    }
  }
  findings.push(...commentFindings(document, options, suppressions));
  findings.sort(
    (left, right) =>
      left.range.start.line - right.range.start.line ||
      left.range.start.character - right.range.start.character,
  );
  const { measured } = facts;
  return measured ? [...joinMeasurement(document, findings, measured, options)] : findings;
}

/** Faults of the ignore comments themselves, which can be switched off for the whole file. */
function commentFindings(
  document: DockerfileDocument,
  { severities }: LintOptions,
  suppressions: Suppressions,
): readonly Finding[] {
  return checkPragmas(document).flatMap((finding) => {
    const severity = severities?.[finding.rule] ?? finding.severity;
    const isSilent = suppressions.isSuppressed({ id: finding.rule, hadolint: [] }, undefined);
    return severity === 'off' || isSilent ? [] : [{ ...finding, severity }];
  });
}

function severityOf(
  { step, isDoubtful, bytes }: RuleFinding,
  wanted: FindingSeverity,
  { minimumBytes = defaultMinimumBytes }: LintOptions,
): FindingSeverity {
  const isSmall = bytes !== undefined && bytes.kind !== 'unknown' && bytes.bytes < minimumBytes;
  if (!step.isShipped || isSmall) return 'hint';
  return isDoubtful === true ? lowered[wanted] : wanted;
}

const lowered: Readonly<Record<FindingSeverity, FindingSeverity>> = {
  error: 'warning',
  warning: 'information',
  information: 'hint',
  hint: 'hint',
};

function toFinding(
  { meta }: Rule,
  found: RuleFinding,
  severity: FindingSeverity,
  document: DockerfileDocument,
): Finding {
  return {
    rule: meta.id,
    severity,
    range: document.lines.rangeOf(found.span),
    message: found.message,
    explanation: found.explanation,
    related: found.related ?? [],
    bytes: found.bytes ?? { kind: 'unknown' },
    fixes: found.fixes ?? [],
  };
}
