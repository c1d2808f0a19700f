import type { DockerfileDocument } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { Instruction } from '../../../core/dockerfile/syntax/instruction.ts';
import type { Span } from '../../../core/model/textPosition.ts';

/** What is being typed, where it is something that the text alone does not tell. */
export interface CompletionPlace {
  readonly kind: 'base' | 'source' | 'contextPath' | 'variable';
  /** The stage that it is typed in; -1 before the first. Earlier ones can be named. */
  readonly stageIndex: number;
  readonly instruction: Instruction;
  /** What is typed of it so far, up to the cursor. */
  readonly typed: string;
  /** From its first character to the cursor. */
  readonly span: Span;
}

/** Undefined where the instruction's own words, flags and keywords are typed. */
export function completionPlace(
  document: DockerfileDocument,
  offset: number,
): CompletionPlace | undefined {
  const written = instructionBefore(document, offset);
  if (written === undefined || offset <= written.keywordSpan.end) return undefined;
  const instruction = written.trigger ?? written;
  if (offset <= instruction.keywordSpan.end || isInHeredoc(instruction, offset)) return undefined;
  const before = document.text.slice(instruction.keywordSpan.end, offset);
  const found = placeOf(instruction, before, document.text.slice(offset));
  if (found === undefined) return undefined;
  const stageIndex = document.stages.findLastIndex(({ from }) => from.index <= written.index);
  const span = { start: offset - found.typed.length, end: offset };
  return { ...found, stageIndex, instruction: written, span };
}

/** The instruction that the cursor is in or behind, on the same line or on a continued one. */
function instructionBefore(
  { instructions, text, escape }: DockerfileDocument,
  offset: number,
): Instruction | undefined {
  const instruction = instructions.findLast(({ span }) => span.start < offset);
  if (instruction === undefined || offset <= instruction.span.end) return instruction;
  const between = text.slice(instruction.span.end, offset).replaceAll(escape, '');
  const isContinued = text.slice(instruction.span.end - 1, offset).includes(escape);
  return /^[ \t]*$/.test(between) || (isContinued && /^\s*$/.test(between))
    ? instruction
    : undefined;
}

function isInHeredoc({ heredocs }: Instruction, offset: number): boolean {
  return heredocs.some(
    ({ contentSpan }) => contentSpan.start <= offset && offset <= contentSpan.end,
  );
}

type Found = Pick<CompletionPlace, 'kind' | 'typed'>;

function placeOf(instruction: Instruction, before: string, after: string): Found | undefined {
  const variable = /(?<!\\)\$\{?(\w*)$/.exec(before)?.[1];
  if (variable !== undefined) return { kind: 'variable', typed: variable };
  const words = before.split(/(?:\s|[\\`]\r?\n)+/).slice(1);
  const word = words.at(-1) ?? '';
  const earlier = words.slice(0, -1).filter((each) => !each.startsWith('--'));
  switch (instruction.keyword) {
    case 'FROM':
      return earlier.length === 0 && !word.startsWith('-')
        ? { kind: 'base', typed: word }
        : undefined;
    case 'COPY':
    case 'ADD':
      return copyPlace(words, word, earlier.length, after);
    case 'RUN':
      return mountPlace(word);
    default:
      return undefined;
  }
}

function copyPlace(
  words: readonly string[],
  word: string,
  earlier: number,
  after: string,
): Found | undefined {
  const from = /^--from=(.*)$/.exec(word)?.[1];
  if (from !== undefined) return { kind: 'source', typed: from };
  if (word.startsWith('-') || words.some((each) => each.startsWith('--from='))) return undefined;
  const typed = word.replace(/^\[?"?/, '');
  // The last of several words is the destination, unless it looks like one more file of the context.
  const isLast = /^\S*[ \t]*(?:\r?\n|$)/.test(after);
  if (earlier > 0 && isLast && !/^\w{2}/.test(typed)) return undefined;
  return { kind: 'contextPath', typed };
}

function mountPlace(word: string): Found | undefined {
  const options = /^--mount=(.*)$/.exec(word)?.[1]?.split(',');
  const [name, typed] = options?.at(-1)?.split('=') ?? [];
  if (options === undefined || typed === undefined) return undefined;
  if (name === 'from') return { kind: 'source', typed };
  const isOfContext = !options.some((option) => /^(?:from=|type=(?!bind))/.test(option));
  return /^(?:source|src)$/.test(name ?? '') && isOfContext
    ? { kind: 'contextPath', typed }
    : undefined;
}
