import type { Finding } from '../../core/dockerfile/finding.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';

export interface FindingsSummary {
  readonly count: number;
  /** Known bytes of all findings, places that are named by several counted once: a lower bound. */
  readonly bytes: number;
  readonly worst: FindingSeverity | undefined;
}

const worstFirst: readonly FindingSeverity[] = ['error', 'warning', 'information', 'hint'];

/** The state of a file in one line. */
export function summarizeFindings(
  findings: readonly Pick<Finding, 'severity' | 'bytes' | 'range'>[],
): FindingsSummary {
  const byLine = new Map<number, number>();
  for (const { bytes, range } of findings) {
    if (bytes.kind === 'unknown') continue;
    // Two findings on one instruction may speak of the same bytes.
    byLine.set(range.start.line, Math.max(byLine.get(range.start.line) ?? 0, bytes.bytes));
  }
  return {
    count: findings.length,
    bytes: [...byLine.values()].reduce((sum, bytes) => sum + bytes, 0),
    worst: worstFirst.find((severity) => findings.some((each) => each.severity === severity)),
  };
}
