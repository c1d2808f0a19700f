import type { Finding, TextEdit } from '../../core/dockerfile/finding.ts';
import type { DockerfileDocument } from '../../core/dockerfile/syntax/dockerfileDocument.ts';

/** A comment line above the instruction of a finding, which switches the rule off there. */
export function ignoreEdit(
  document: DockerfileDocument,
  { rule, range }: Pick<Finding, 'rule' | 'range'>,
): TextEdit | undefined {
  const offset = document.lines.offsetAt(range.start);
  const instruction = document.instructions.find(
    ({ span }) => span.start <= offset && offset < span.end,
  );
  if (!instruction) return undefined;
  const lineStart = document.lines.lineStart(instruction.span.start);
  const indentation = document.text.slice(lineStart, instruction.span.start);
  const start = document.lines.positionAt(lineStart);
  return {
    range: { start, end: start },
    newText: `${indentation}# stevedore ignore=${rule}\n`,
  };
}
