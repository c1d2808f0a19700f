import type { LogBuffer } from './logBuffer.ts';

export interface SearchPattern {
  readonly text: string;
  readonly isRegularExpression: boolean;
  readonly matchCase: boolean;
}

/** A part of a line: from one UTF-16 offset to before another. */
export type MatchRange = readonly [start: number, end: number];

export class BadPatternError extends Error {
  readonly kind = 'badPattern';
}

/** No expression is tried on more of a line than this: a bad one can take time that grows with the power of it. */
const MAX_SEARCHED = 5_000;
const MAX_MATCHES = 200;

/**
 * Finds all matches in a line. An empty pattern matches nothing.
 *
 * @throws BadPatternError with the reason, for an expression that is none
 */
export function createMatcher(pattern: SearchPattern): (text: string) => readonly MatchRange[] {
  if (pattern.text === '') return () => [];
  const expression = toExpression(pattern);
  return (text) => {
    const searched = pattern.isRegularExpression ? text.slice(0, MAX_SEARCHED) : text;
    const ranges: MatchRange[] = [];
    for (const match of searched.matchAll(expression)) {
      if (match[0] !== '') ranges.push([match.index, match.index + match[0].length]);
      if (ranges.length === MAX_MATCHES) break;
    }
    return ranges;
  };
}

function toExpression({ text, isRegularExpression, matchCase }: SearchPattern): RegExp {
  const source = isRegularExpression ? text : text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  try {
    return new RegExp(source, matchCase ? 'g' : 'gi');
  } catch (error) {
    throw new BadPatternError(error instanceof Error ? error.message : String(error));
  }
}

/** A search through a log that grows: each step looks at new lines only. */
export class LogSearch<T> {
  readonly #buffer: LogBuffer<T>;
  readonly #textOf: (line: T) => string;
  readonly #match: (text: string) => readonly MatchRange[];
  #found: number[] = [];
  #searched: number;

  /** @throws BadPatternError */
  constructor(buffer: LogBuffer<T>, textOf: (line: T) => string, pattern: SearchPattern) {
    this.#buffer = buffer;
    this.#textOf = textOf;
    this.#match = createMatcher(pattern);
    this.#searched = buffer.first;
  }

  /**
   * Looks at so many more lines.
   *
   * @returns true when the end of the log is reached
   */
  advance(maxLines = 5_000): boolean {
    this.#searched = Math.max(this.#searched, this.#buffer.first);
    const end = Math.min(this.#searched + maxLines, this.#buffer.next);
    for (; this.#searched < end; this.#searched += 1) {
      const line = this.#buffer.at(this.#searched);
      if (line !== undefined && this.#match(this.#textOf(line)).length > 0) {
        this.#found.push(this.#searched);
      }
    }
    this.#forget();
    return this.#searched === this.#buffer.next;
  }

  /** Numbers of the lines with a match, ascending. */
  get found(): readonly number[] {
    this.#forget();
    return this.#found;
  }

  rangesIn(number: number): readonly MatchRange[] {
    const line = this.#buffer.at(number);
    return line === undefined ? [] : this.#match(this.#textOf(line));
  }

  /** The nearest match after the line; around the end from the beginning. Undefined without any. */
  after(number: number): number | undefined {
    const found = this.found;
    return found.find((candidate) => candidate > number) ?? found[0];
  }

  before(number: number): number | undefined {
    const found = this.found;
    return found.findLast((candidate) => candidate < number) ?? found.at(-1);
  }

  /** Lines that had to make way are no results any more. */
  #forget(): void {
    const { first } = this.#buffer;
    if ((this.#found[0] ?? first) >= first) return;
    this.#found = this.#found.filter((number) => number >= first);
  }
}
