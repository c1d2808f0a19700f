import type { Range, Span } from '../../model/textPosition.ts';
import type {
  DockerfileComment,
  Heredoc,
  Instruction,
  InstructionFlag,
  InstructionWord,
} from './instruction.ts';
import { wordsOf } from './instructionWords.ts';
import type { JoinedText } from './joinedText.ts';

/** What the reader of an instruction has found. */
export interface InstructionParts extends Omit<Instruction, 'words' | 'isExecForm' | 'trigger'> {
  /** Of the body in JSON form. */
  readonly strings: readonly InstructionWord[] | undefined;
  readonly trigger: Instruction | undefined;
  readonly escape: string;
}

/** A class, because an accessor in an object of its own for every instruction costs a kilobyte each. */
export class ParsedInstruction implements Instruction {
  readonly index: number;
  readonly keyword: string;
  readonly span: Span;
  readonly range: Range;
  readonly keywordSpan: Span;
  readonly flags: readonly InstructionFlag[];
  readonly body: JoinedText;
  readonly isExecForm: boolean;
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly DockerfileComment[];
  declare readonly trigger?: Instruction;
  readonly #escape: string;
  #words: readonly InstructionWord[] | undefined;

  constructor(parts: InstructionParts) {
    this.index = parts.index;
    this.keyword = parts.keyword;
    this.span = parts.span;
    this.range = parts.range;
    this.keywordSpan = parts.keywordSpan;
    this.flags = parts.flags;
    this.body = parts.body;
    this.isExecForm = parts.strings !== undefined;
    this.heredocs = parts.heredocs;
    this.comments = parts.comments;
    if (parts.trigger !== undefined) this.trigger = parts.trigger;
    this.#escape = parts.escape;
    this.#words = parts.strings;
  }

  /** Long scripts are split by a shell's rules instead: hardly anybody asks for these. */
  get words(): readonly InstructionWord[] {
    return (this.#words ??= wordsOf(this.body, this.#escape));
  }
}
