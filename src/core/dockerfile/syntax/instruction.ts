import type { JoinedText } from './joinedText.ts';
import type { Range, Span } from '../../model/textPosition.ts';

/** One instruction as written, with all that can be said about it without knowing its stage. */
export interface Instruction {
  /** Place in `DockerfileDocument.instructions`. An ONBUILD trigger has the index of its ONBUILD. */
  readonly index: number;
  /** Upper case: `RUN`. Unknown words are kept as they are, in upper case. */
  readonly keyword: string;
  /** From the keyword to the last character, here-documents included. */
  readonly span: Span;
  readonly range: Range;
  readonly keywordSpan: Span;
  readonly flags: readonly InstructionFlag[];
  /** What follows the keyword and the flags, continuations joined, without here-document bodies. */
  readonly body: JoinedText;
  /** The words of the body (quotes removed), or the strings of its JSON form. */
  readonly words: readonly InstructionWord[];
  /** Whether the body is a valid JSON array of strings (exec form). */
  readonly isExecForm: boolean;
  readonly heredocs: readonly Heredoc[];
  /** For ONBUILD: the instruction that it holds back. */
  readonly trigger?: Instruction;
  /** Comment lines directly above the instruction, top to bottom. */
  readonly comments: readonly DockerfileComment[];
}

export interface InstructionFlag {
  /** Without the dashes: `mount`. */
  readonly name: string;
  /** Undefined for a flag without `=`. */
  readonly value: string | undefined;
  readonly span: Span;
}

export interface InstructionWord {
  readonly text: string;
  /** Quotes and escapes removed; variables as they stand. */
  readonly value: string;
  readonly span: Span;
  /** Single-quoted words are not expanded. */
  readonly isExpanded: boolean;
}

export interface Heredoc {
  readonly name: string;
  /** The lines between the opening and the closing name, without the last line break. */
  readonly contentSpan: Span;
  /** What `contentSpan` covers. */
  readonly text: string;
  /** `<<-`: leading tabs are dropped. */
  readonly stripsTabs: boolean;
}

export interface DockerfileComment {
  /** Without the `#` and the white space around. */
  readonly text: string;
  readonly span: Span;
}
