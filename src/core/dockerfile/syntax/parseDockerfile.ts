import type { DockerfileDocument } from './dockerfileDocument.ts';
import { parseInstruction } from './parseInstruction.ts';
import { splitInstructions } from './splitInstructions.ts';
import { stagesOf } from './stages.ts';
import { createLineIndex } from '../../model/textPosition.ts';

/** Parses any text; what is no Dockerfile gives instructions with unknown keywords, never an error. */
export function parseDockerfile(text: string): DockerfileDocument {
  const lines = createLineIndex(text);
  const { escape, directives, comments, instructions: split } = splitInstructions(text);
  const instructions = split.map((part, index) => parseInstruction(part, index, lines, escape));
  const firstFrom = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const globalArguments = instructions
    .slice(0, firstFrom === -1 ? instructions.length : firstFrom)
    .filter(({ keyword }) => keyword === 'ARG');
  return {
    text,
    lines,
    escape,
    directives,
    comments,
    instructions,
    globalArguments,
    stages: stagesOf(instructions, globalArguments),
  };
}
