import { diffArrays } from 'diff';
import type { LineRange } from '../../model/recipe.ts';

/**
 * Follows lines of a text through edits: where a range of `before` stands in `after`, undefined when any line of it
 * was changed, or something was put in between. Line breaks and white space at line ends do not count.
 */
export function createLineMover(
  before: string,
  after: string,
): (range: LineRange) => LineRange | undefined {
  const [left, right] = [linesOf(before), linesOf(after)];
  /** By zero-based line of `before`: the same line of `after`. */
  const moved: (number | undefined)[] = [];
  let [leftAt, rightAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(left, right)) {
    for (let index = 0; index < count && !added; index += 1) {
      moved[leftAt + index] = removed ? undefined : rightAt + index;
    }
    if (!added) leftAt += count;
    if (!removed) rightAt += count;
  }
  return ({ start, end }) => {
    const first = moved[start - 1];
    if (first === undefined) return undefined;
    for (let line = start; line <= end; line += 1) {
      if (moved[line - 1] !== first + line - start) return undefined;
    }
    return { start: first + 1, end: first + 1 + end - start };
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
}
