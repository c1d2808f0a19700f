import type { Span } from './textPosition.ts';

/**
 * Text put together from pieces of the document: an instruction without its continuations and the comment lines
 * between them, as the builder hands it to the shell. Every offset of it leads back into the document.
 */
export interface JoinedText {
  readonly text: string;
  /** The document offset of the character at `offset`. */
  toDocument(offset: number): number;
  /** The document span of `[start, end)`; the end never jumps over a continuation that follows it. */
  toSpan(start: number, end: number): Span;
  /** The same mapping for a part of the text. */
  slice(start: number, end?: number): JoinedText;
}

/** One unbroken piece: `text` as it stands in the document from `start` on. */
export interface JoinedPiece {
  readonly start: number;
  readonly text: string;
}

export function joinPieces(pieces: readonly JoinedPiece[]): JoinedText {
  const joinedStarts: number[] = [];
  const documentStarts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    joinedStarts.push(text.length);
    documentStarts.push(piece.start);
    text += piece.text;
  }

  function toDocument(offset: number): number {
    let low = 0;
    let high = joinedStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((joinedStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (documentStarts[low] ?? 0) + offset - (joinedStarts[low] ?? 0);
  }

  function toSpan(start: number, end: number): Span {
    const from = toDocument(start);
    return { start: from, end: end > start ? Math.max(from, toDocument(end - 1) + 1) : from };
  }

  return {
    text,
    toDocument,
    toSpan,
    slice: (start, end = text.length) => sliceOf({ text, toDocument, toSpan }, start, end),
  };
}

function sliceOf(
  whole: Pick<JoinedText, 'text' | 'toDocument' | 'toSpan'>,
  from: number,
  to: number,
): JoinedText {
  return {
    text: whole.text.slice(from, to),
    toDocument: (offset) => whole.toDocument(from + offset),
    toSpan: (start, end) => whole.toSpan(from + start, from + end),
    slice: (start, end = to - from) => sliceOf(whole, from + start, from + end),
  };
}

/** The lines of an instruction up to the first that does not go on in the next one. */
export interface ContinuedLines {
  readonly pieces: readonly JoinedPiece[];
  /** The start of the first line that is not part of it; here-document bodies begin there. */
  readonly end: number;
  /** Where comment lines in between begin. */
  readonly comments: readonly number[];
}

/**
 * The text of `span` that the builder keeps: a line that ends in the escape character goes on in the next one, and
 * blank and comment lines in between do not count.
 */
export function continuedLines(text: string, span: Span, escape: string): ContinuedLines {
  const pieces: JoinedPiece[] = [];
  const comments: number[] = [];
  let start = span.start;
  let isContinued = true;
  while (isContinued && start < span.end) {
    const lineFeed = text.indexOf('\n', start);
    const next = lineFeed === -1 || lineFeed >= span.end ? span.end : lineFeed + 1;
    const line = text.slice(start, next).replace(/[\r\n]+$/, '');
    const skipped = pieces.length > 0 ? /^\s*(#|$)/.exec(line) : null;
    if (skipped?.[1] === '#') comments.push(start + skipped[0].length - 1);
    if (skipped === null) {
      const kept = withoutContinuation(line, escape);
      isContinued = kept.length < line.length;
      pieces.push({ start, text: kept });
    }
    start = next;
  }
  return { pieces, end: start, comments };
}

/** The line without its continuation; the same line when it has none. */
function withoutContinuation(line: string, escape: string): string {
  const trimmed = line.trimEnd();
  return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
}
