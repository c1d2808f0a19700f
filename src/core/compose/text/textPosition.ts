import {
  createLineIndex,
  type LineIndex,
  type Position,
  type Range,
} from '../../model/textPosition.ts';

export type { Position, Range } from '../../model/textPosition.ts';

/** A text with its path, and the way from offsets to positions. */
export interface PlacedText {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A half-open pair of UTF-16 offsets into a text. */
export interface Place {
  readonly source: PlacedText;
  readonly start: number;
  readonly end: number;
}

export function placedText(path: string, text: string): PlacedText {
  return { path, text, lines: createLineIndex(text) };
}

/** Offsets outside the text are clamped to it. */
export function positionAt({ lines }: PlacedText, offset: number): Position {
  return lines.positionAt(offset);
}

/** Positions outside the text are clamped to it. */
export function offsetAt({ lines }: PlacedText, position: Position): number {
  return lines.offsetAt(position);
}

export function rangeOf({ source, start, end }: Place): Range {
  return source.lines.rangeOf({ start, end });
}
