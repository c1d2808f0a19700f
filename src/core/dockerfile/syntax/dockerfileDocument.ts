import type { DockerfileComment, Instruction } from './instruction.ts';
import type { LineIndex, Span } from '../../model/textPosition.ts';

/** A Dockerfile, parsed once per version of its text and shared by every feature. Never changes. */
export interface DockerfileDocument {
  readonly text: string;
  readonly lines: LineIndex;
  readonly escape: '\\' | '`';
  /** `# syntax=`, `# escape=` and `# check=` at the top of the file, names in lower case. */
  readonly directives: readonly ParserDirective[];
  /** Every comment line, those inside continuations included. */
  readonly comments: readonly DockerfileComment[];
  readonly instructions: readonly Instruction[];
  /** ARG instructions before the first FROM. */
  readonly globalArguments: readonly Instruction[];
  readonly stages: readonly Stage[];
}

export interface ParserDirective {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

export interface Stage {
  /** Zero-based, as `COPY --from=0` counts. */
  readonly index: number;
  /** The name after AS, as written. */
  readonly name: string | undefined;
  readonly nameSpan: Span | undefined;
  readonly from: Instruction;
  /** The image or stage that FROM names, with default values of global ARGs put in where they are known. */
  readonly image: string;
  readonly imageSpan: Span;
  /** The index of the earlier stage that FROM names. */
  readonly baseStage: number | undefined;
  /** All instructions after FROM. */
  readonly instructions: readonly Instruction[];
}
