import type { Instruction, InstructionFlag } from './instruction.ts';
import { jsonWordsOf, splitFlags } from './instructionWords.ts';
import type { JoinedText } from './joinedText.ts';
import { ParsedInstruction } from './parsedInstruction.ts';
import type { InstructionText } from './splitInstructions.ts';
import type { LineIndex } from '../../model/textPosition.ts';

const flagged = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'HEALTHCHECK']);
const noFlags: readonly InstructionFlag[] = [];
const execForms = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'SHELL', 'VOLUME', 'COPY', 'ADD']);

/** Reads the keyword, the flags and the words of one instruction. */
export function parseInstruction(
  { span, joined, heredocs, comments }: InstructionText,
  index: number,
  lines: LineIndex,
  escape: string,
): Instruction {
  const keywordStart = Math.max(0, joined.text.search(/\S/));
  const keywordEnd = keywordStart + (/^\S*/.exec(joined.text.slice(keywordStart))?.[0].length ?? 0);
  return build({
    index,
    span,
    range: lines.rangeOf(span),
    keywordSpan: joined.toSpan(keywordStart, keywordEnd),
    heredocs,
    comments,
    keyword: joined.text.slice(keywordStart, keywordEnd).toUpperCase(),
    rest: joined.slice(keywordEnd),
    escape,
  });
}

type BuildInput = Pick<
  Instruction,
  'index' | 'span' | 'range' | 'keywordSpan' | 'heredocs' | 'comments' | 'keyword'
> & { readonly rest: JoinedText; readonly escape: string };

function build({ rest, ...base }: BuildInput): Instruction {
  const { flags, rest: body } = flagged.has(base.keyword)
    ? splitFlags(rest)
    : { flags: noFlags, rest: rest.slice(Math.max(0, rest.text.search(/\S|$/))) };
  const strings = execForms.has(base.keyword) ? jsonWordsOf(body) : undefined;
  const trigger = base.keyword === 'ONBUILD' ? triggerOf(base, body) : undefined;
  return new ParsedInstruction({ ...base, flags, body, strings, trigger });
}

/** The instruction behind ONBUILD. */
function triggerOf(base: Omit<BuildInput, 'rest'>, body: JoinedText): Instruction | undefined {
  const keyword = /^\S+/.exec(body.text)?.[0] ?? '';
  if (keyword === '' || keyword.toUpperCase() === 'ONBUILD') return undefined;
  return build({
    ...base,
    keyword: keyword.toUpperCase(),
    keywordSpan: body.toSpan(0, keyword.length),
    rest: body.slice(keyword.length),
  });
}
