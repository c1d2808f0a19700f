import type { MatchRange } from '../../src/core/model/logs/logSearch.ts';
import type { AnsiSpan } from '../../src/core/model/logs/parseAnsi.ts';

export interface MarkedSpan extends AnsiSpan {
  readonly isMatch: boolean;
}

/** Cuts the pieces of a line where matches begin and end. Ranges are ascending and apart, over the text of all pieces. */
export function markSpans(
  spans: readonly AnsiSpan[],
  ranges: readonly MatchRange[],
): readonly MarkedSpan[] {
  const marked: MarkedSpan[] = [];
  let offset = 0;
  let next = 0;
  for (const { text, style } of spans) {
    const end = offset + text.length;
    let at = offset;
    while (at < end) {
      while ((ranges[next]?.[1] ?? Infinity) <= at) next += 1;
      const [from, to] = ranges[next] ?? [Infinity, Infinity];
      const isMatch = from <= at;
      const stop = Math.min(end, isMatch ? to : from);
      marked.push({ text: text.slice(at - offset, stop - offset), style, isMatch });
      at = stop;
    }
    offset = end;
  }
  return marked;
}
