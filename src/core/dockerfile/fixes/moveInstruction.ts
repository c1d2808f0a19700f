import type { TextEdit } from '../finding.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import { insertAt } from './edits.ts';
import { lineBreakOf } from './insertCommand.ts';
import { removeInstruction } from './removeStatement.ts';

/** Moves an instruction, with the comments right above it, behind a later one. */
export function moveInstructionBehind(
  document: DockerfileDocument,
  instruction: Instruction,
  target: Instruction,
): readonly TextEdit[] {
  const { start, end } = instruction.span;
  const lineBreak = lineBreakOf(document, start);
  const first = instruction.comments[0]?.span.start ?? start;
  const lineStart = document.lines.lineStart(first);
  const text = document.text.slice(lineStart, end);
  const removal = removeInstruction(document, instruction);
  return [
    { range: { start: document.lines.positionAt(lineStart), end: removal.range.end }, newText: '' },
    insertAt(document, target.span.end, `${lineBreak}${text}`),
  ];
}
