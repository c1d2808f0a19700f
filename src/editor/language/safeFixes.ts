import type { Finding, TextEdit } from '../../core/dockerfile/finding.ts';
import type { Position } from '../../core/dockerfile/syntax/textPosition.ts';

/**
 * Edits of the first safe fix of each finding, in document order. A fix that touches what an earlier one has
 * changed is left out whole: run again, it is found again.
 */
export function safeFixes(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ kind, files }) => kind === 'safe' && files.length === 0);
    if (fix && !fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) {
      taken.push(...fix.edits);
    }
  }
  return taken.toSorted((left, right) => compare(left.range.start, right.range.start));
}

/** Two insertions at one place collide as well: which comes first would be chance. */
function collide({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  if (compare(a.start, b.start) === 0) return true;
  return compare(a.start, b.end) < 0 && compare(b.start, a.end) < 0;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
