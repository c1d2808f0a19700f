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

/** A text with its path, and the way from offsets to positions. Lines end at `\n`, `\r\n` or a lone `\r`. */
export interface PlacedText {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

/** A half-open pair of UTF-16 offsets into a text. */
export interface Place {
  readonly source: PlacedText;
  readonly start: number;
  readonly end: number;
}

export function placedText(path: string, text: string): PlacedText {
  return { path, text, lineStarts: lineStartsOf(text) };
}

/** Offsets outside the text are clamped to it. */
export function positionAt({ text, lineStarts }: PlacedText, offset: number): Position {
  const clamped = Math.max(0, Math.min(offset, text.length));
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((lineStarts[middle] ?? 0) <= clamped) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: clamped - (lineStarts[low] ?? 0) };
}

/** Positions outside the text are clamped to it. */
export function offsetAt(source: PlacedText, { line, character }: Position): number {
  const start = source.lineStarts[line];
  if (start === undefined) return line < 0 ? 0 : source.text.length;
  const next = source.lineStarts[line + 1] ?? source.text.length;
  return Math.max(start, Math.min(start + character, next));
}

export function rangeOf({ source, start, end }: Place): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n?|\n/g)) starts.push(found.index + found[0].length);
  return starts;
}
