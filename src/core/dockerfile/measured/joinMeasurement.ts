import type { PlacedMeasurement } from '../../model/measurement.ts';
import type { Finding } from '../finding.ts';
import type { LintOptions } from '../lintOptions.ts';
import { defaultMinimumBytes } from '../lintOptions.ts';
import { ruleCatalogue } from '../rules/ruleCatalogue.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import { findMeasuredWaste } from './findMeasuredWaste.ts';
import { measureFinding } from './measureFinding.ts';
import { builtLines } from './measuredLines.ts';

/**
 * What the rules say of a text, held against the image that was built from it: bytes are those of the image, a finding
 * without any is withdrawn, and waste that no rule has foreseen is added. Findings with measured bytes come first, the
 * heaviest first; the others follow in document order. Instructions that were edited since are left as they are.
 */
export function joinMeasurement(
  document: DockerfileDocument,
  findings: readonly Finding[],
  placed: PlacedMeasurement,
  options: LintOptions = {},
): readonly Finding[] {
  const lines = builtLines(placed);
  if (lines === undefined) return findings;
  const joined = findings.flatMap((finding): readonly Finding[] => {
    const others = findings.filter(
      (other) =>
        other !== finding &&
        other.rule === finding.rule &&
        lines.at(other.range.start.line + 1) === lines.at(finding.range.start.line + 1),
    );
    const bytes = measureFinding(finding, others.length, lines);
    if (bytes === undefined) return [finding];
    return bytes === 0 ? [] : [measured(finding, bytes, options)];
  });
  const waste = findMeasuredWaste(document, joined, lines, options);
  return [...joined, ...waste].sort((left, right) => weightOf(right) - weightOf(left));
}

function measured(
  finding: Finding,
  bytes: number,
  { severities, minimumBytes = defaultMinimumBytes }: LintOptions,
): Finding {
  const { rule, severity } = finding;
  const usual = ruleCatalogue.find(({ meta }) => meta.id === rule)?.meta.severity ?? severity;
  const wanted = severities?.[rule] ?? usual;
  // What was doubtful from the text alone is certain now.
  const certain = wanted === 'off' ? severity : wanted;
  return {
    ...finding,
    bytes: { kind: 'measured', bytes },
    severity: bytes < minimumBytes ? 'hint' : certain,
  };
}

/** Array sorting is stable, so that what was not measured stays in order. */
function weightOf({ bytes }: Finding): number {
  return bytes.kind === 'measured' ? bytes.bytes : 0;
}
