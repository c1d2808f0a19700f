import type { TextEdit } from '../finding.ts';
import { createLineIndex } from '../../model/textPosition.ts';

/** The text after edits that do not overlap and are in the order of the document. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = createLineIndex(text);
  let result = '';
  let done = 0;
  for (const { range, newText } of edits) {
    result += text.slice(done, lines.offsetAt(range.start)) + newText;
    done = lines.offsetAt(range.end);
  }
  return result + text.slice(done);
}
