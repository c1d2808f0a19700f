import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/dockerfile/finding.ts';
import { summarizeFindings } from '../../../../src/editor/language/summarizeFindings.ts';

type Part = Pick<Finding, 'severity' | 'bytes' | 'range'>;

function on(line: number, severity: Finding['severity'], bytes?: number): Part {
  return {
    severity,
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    bytes: bytes === undefined ? { kind: 'unknown' } : { kind: 'known', bytes },
  };
}

describe('summarizeFindings', () => {
  it('says nothing of a clean file', () => {
    assert.deepEqual(summarizeFindings([]), { count: 0, bytes: 0, worst: undefined });
  });

  it('adds known bytes, those of one instruction once, and finds the worst', () => {
    const findings = [
      on(1, 'hint', 5),
      on(1, 'warning', 20),
      on(2, 'information', 7),
      on(3, 'hint'),
    ];
    assert.deepEqual(summarizeFindings(findings), { count: 4, bytes: 27, worst: 'warning' });
  });
});
