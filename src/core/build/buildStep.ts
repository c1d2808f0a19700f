import { stripVTControlCharacters } from 'node:util';

/** An instruction of the Dockerfile, as the builders count them. */
export interface BuildStep {
  /** One-based line in the file. */
  readonly line: number;
  /** Upper case. */
  readonly keyword: string;
  /** Zero-based; −1 for what stands before the first FROM. */
  readonly stage: number;
  readonly stageName?: string;
  /** BuildKit numbers what makes a layer, WORKDIR, and a FROM that names an image rather than a stage or scratch. */
  readonly numbered: boolean;
}

/** A failed instruction. */
export interface BuildFailure {
  /** One-based line in the Dockerfile. */
  readonly line: number;
  /** One line, without terminal escapes. */
  readonly message: string;
}

/** Terminal escapes and other control characters taken out, so that the text is one harmless line. */
export function toPlainLine(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** The builder's message, with what the failed command itself said last. */
export function withHint(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message} (${hint})`;
}
