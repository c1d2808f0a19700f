import type { Instruction as AstInstruction } from 'dockerfile-ast';
import { heredocsOf } from './heredocs.ts';
import type { DockerfileComment, Instruction } from './instruction.ts';
import { jsonWordsOf, splitFlags, wordsOf } from './instructionWords.ts';
import type { JoinedText } from './joinedText.ts';
import { continuedLines, joinPieces } from './joinedText.ts';
import type { LineIndex, Range, Span } from './textPosition.ts';

export interface InstructionSource {
  readonly text: string;
  readonly lines: LineIndex;
  readonly escape: string;
}

const flagged = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'HEALTHCHECK']);
const execForms = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'VOLUME', 'COPY', 'ADD']);

/** Turns what dockerfile-ast found into a plain value that no feature can change. */
export function toInstruction(
  ast: AstInstruction,
  index: number,
  comments: readonly DockerfileComment[],
  source: InstructionSource,
): Instruction {
  const span = toSpan(ast.getRange(), source.lines);
  const keywordSpan = toSpan(ast.getInstructionRange(), source.lines);
  const head = continuedLines(
    source.text,
    { start: keywordSpan.start, end: span.end },
    source.escape,
  );
  const whole = joinPieces(head.pieces);
  const heredocs = heredocsOf(source.text, whole.text, { start: head.end, end: span.end });
  const keywordLength = /^\S*/.exec(whole.text)?.[0].length ?? 0;
  return build({
    index,
    span,
    range: source.lines.rangeOf(span),
    keywordSpan,
    heredocs,
    comments,
    keyword: whole.text.slice(0, keywordLength).toUpperCase(),
    rest: whole.slice(keywordLength),
    escape: source.escape,
  });
}

type BuildInput = Pick<
  Instruction,
  'index' | 'span' | 'range' | 'keywordSpan' | 'heredocs' | 'comments' | 'keyword'
> & { readonly rest: JoinedText; readonly escape: string };

function build({ rest, escape, ...base }: BuildInput): Instruction {
  const { flags, rest: body } = flagged.has(base.keyword)
    ? splitFlags(rest)
    : { flags: [], rest: rest.slice(Math.max(0, rest.text.search(/\S|$/))) };
  const strings = execForms.has(base.keyword) ? jsonWordsOf(body) : undefined;
  const instruction: Instruction = {
    ...base,
    flags,
    body,
    words: strings ?? wordsOf(body, escape),
    isExecForm: strings !== undefined,
  };
  if (base.keyword !== 'ONBUILD') return instruction;
  const keyword = /^\S+/.exec(body.text)?.[0] ?? '';
  if (keyword === '' || keyword.toUpperCase() === 'ONBUILD') return instruction;
  const trigger = build({
    ...base,
    keyword: keyword.toUpperCase(),
    keywordSpan: body.toSpan(0, keyword.length),
    rest: body.slice(keyword.length),
    escape,
  });
  return { ...instruction, trigger };
}

export function toSpan(range: Range, lines: LineIndex): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
