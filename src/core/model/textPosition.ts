/** A place in a document: zero-based line and UTF-16 character, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open: `end` is the first place that is not covered. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A half-open pair of UTF-16 offsets into the document text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into positions. Lines end at `\n`, `\r\n` or a lone `\r`, as VS Code and LSP count them. */
export interface LineIndex {
  /** Offset of each line's first character. */
  readonly starts: readonly number[];
  readonly lineCount: number;
  /** Offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
  /** The offset of the first character of the line that holds `offset`. */
  lineStart(offset: number): number;
}

const lineFeed = 10;
const carriageReturn = 13;

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);

  function lineAt(offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, text.length));
    const line = lineAt(clamped);
    return { line, character: clamped - (starts[line] ?? 0) };
  }

  return {
    starts,
    lineCount: starts.length,
    positionAt,
    offsetAt: ({ line, character }) => {
      const start = starts[line];
      if (start === undefined) return line < 0 ? 0 : text.length;
      return Math.max(start, Math.min(start + character, starts[line + 1] ?? text.length));
    },
    rangeOf: (span) => ({ start: positionAt(span.start), end: positionAt(span.end) }),
    lineStart: (offset) => starts[lineAt(Math.max(0, Math.min(offset, text.length)))] ?? 0,
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === carriageReturn && text.charCodeAt(index + 1) === lineFeed) index += 1;
    else if (code !== lineFeed && code !== carriageReturn) continue;
    starts.push(index + 1);
  }
  return starts;
}
