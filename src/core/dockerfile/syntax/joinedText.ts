import type { Span } from '../../model/textPosition.ts';

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
  const [first] = pieces;
  if (first !== undefined && pieces.length === 1) return new OnePiece(first.text, first.start);
  return new Pieces(pieces);
}

/** Classes, because there are several for every instruction: methods of one object each would be most of the memory. */
class OnePiece implements JoinedText {
  readonly text: string;
  readonly #start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.#start = start;
  }

  toDocument(offset: number): number {
    return this.#start + offset;
  }

  toSpan(start: number, end: number): Span {
    return { start: this.#start + start, end: this.#start + Math.max(start, end) };
  }

  slice(start: number, end = this.text.length): JoinedText {
    return new OnePiece(this.text.slice(start, end), this.#start + start);
  }
}

class Pieces implements JoinedText {
  readonly text: string;
  readonly #joinedStarts: number[] = [];
  readonly #documentStarts: number[] = [];

  constructor(pieces: readonly JoinedPiece[]) {
    let text = '';
    for (const piece of pieces) {
      this.#joinedStarts.push(text.length);
      this.#documentStarts.push(piece.start);
      text += piece.text;
    }
    this.text = text;
  }

  toDocument(offset: number): number {
    const starts = this.#joinedStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#documentStarts[low] ?? 0) + offset - (starts[low] ?? 0);
  }

  toSpan(start: number, end: number): Span {
    const from = this.toDocument(start);
    return { start: from, end: end > start ? Math.max(from, this.toDocument(end - 1) + 1) : from };
  }

  slice(start: number, end = this.text.length): JoinedText {
    return new Slice(this, start, end);
  }
}

class Slice implements JoinedText {
  readonly text: string;
  readonly #whole: JoinedText;
  readonly #from: number;

  constructor(whole: JoinedText, from: number, to: number) {
    this.text = whole.text.slice(from, to);
    this.#whole = whole;
    this.#from = from;
  }

  toDocument(offset: number): number {
    return this.#whole.toDocument(this.#from + offset);
  }

  toSpan(start: number, end: number): Span {
    return this.#whole.toSpan(this.#from + start, this.#from + end);
  }

  slice(start: number, end = this.text.length): JoinedText {
    return new Slice(this.#whole, this.#from + start, this.#from + end);
  }
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
    const line = text.slice(start, withoutLineBreak(text, start, next));
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

function withoutLineBreak(text: string, start: number, end: number): number {
  let index = end;
  while (index > start && (text[index - 1] === '\n' || text[index - 1] === '\r')) index -= 1;
  return index;
}

/** The line without its continuation; the same line when it has none. */
function withoutContinuation(line: string, escape: string): string {
  const trimmed = line.trimEnd();
  return trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
}
