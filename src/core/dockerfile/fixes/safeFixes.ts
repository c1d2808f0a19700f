import type { Finding, TextEdit } from '../finding.ts';
import type { Position } from '../../model/textPosition.ts';
import { applyEdits } from './applyEdits.ts';

/**
 * Edits of the first safe fix of each finding, in document order. A fix that touches what an earlier one has
 * changed is left out whole: run again, it is found again.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  /** Never overlapping, in document order. */
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ kind, files }) => kind === 'safe' && files.length === 0);
    if (fix === undefined || fix.edits.some((edit) => collides(edit, taken))) continue;
    for (const edit of fix.edits) taken.splice(placeOf(edit, taken), 0, edit);
  }
  return taken;
}

/** More rounds than any file needs: each one leaves out only fixes that touch others. */
const MOST_ROUNDS = 20;

export interface FixedText {
  readonly text: string;
  /** Of the text that is left. */
  readonly findings: readonly Finding[];
}

/** Applies safe fixes until none is left. `lint` gives the findings of any version of the text. */
export function applySafeFixes(
  text: string,
  lint: (text: string) => readonly Finding[],
): FixedText {
  let fixed: FixedText = { text, findings: lint(text) };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const edits = safeEdits(fixed.findings);
    if (edits.length === 0) break;
    const next = applyEdits(fixed.text, edits);
    fixed = { text: next, findings: lint(next) };
  }
  return fixed;
}

/** How many of the edits start before this one. */
function placeOf({ range }: TextEdit, edits: readonly TextEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = edits[middle];
    if (other !== undefined && compare(other.range.start, range.start) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two insertions at one place collide as well: which comes first would be chance. */
function collides({ range }: TextEdit, edits: readonly TextEdit[]): boolean {
  const place = placeOf({ range, newText: '' }, edits);
  const before = edits[place - 1]?.range;
  const after = edits[place]?.range;
  if (before !== undefined && compare(range.start, before.end) < 0) return true;
  if (after === undefined) return false;
  return compare(range.start, after.start) === 0 || compare(after.start, range.end) < 0;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
