import type { Dockerfile } from 'dockerfile-ast';
import { DockerfileParser } from 'dockerfile-ast';
import type { DockerfileDocument, ParserDirective } from './dockerfileDocument.ts';
import type { DockerfileComment, Instruction } from './instruction.ts';
import { toInstruction, toSpan } from './parseInstruction.ts';
import { stagesOf } from './stages.ts';
import type { LineIndex } from './textPosition.ts';
import { createLineIndex } from './textPosition.ts';

/** Parses any text; what is no Dockerfile gives instructions with unknown keywords, never an error. */
export function parseDockerfile(text: string): DockerfileDocument {
  const lines = createLineIndex(text);
  const ast = DockerfileParser.parse(text);
  const escape = ast.getEscapeCharacter() === '`' ? '`' : '\\';
  const comments = commentsOf(ast, text, lines);
  const instructions = instructionsOf(ast, comments, { text, lines, escape });
  const firstFrom = instructions.findIndex(({ keyword }) => keyword === 'FROM');
  const globalArguments = instructions
    .slice(0, firstFrom === -1 ? instructions.length : firstFrom)
    .filter(({ keyword }) => keyword === 'ARG');
  return {
    text,
    lines,
    escape,
    directives: directivesOf(ast, lines),
    comments,
    instructions,
    globalArguments,
    stages: stagesOf(instructions, globalArguments),
  };
}

function instructionsOf(
  ast: Dockerfile,
  comments: readonly DockerfileComment[],
  source: { readonly text: string; readonly lines: LineIndex; readonly escape: string },
): readonly Instruction[] {
  let nextComment = 0;
  let previousEnd = 0;
  return ast.getInstructions().map((instruction, index) => {
    const { start, end } = toSpan(instruction.getRange(), source.lines);
    const above: DockerfileComment[] = [];
    for (
      let comment = comments[nextComment];
      comment !== undefined && comment.span.start < start;
    ) {
      if (comment.span.start >= previousEnd) above.push(comment);
      nextComment += 1;
      comment = comments[nextComment];
    }
    previousEnd = end;
    return toInstruction(instruction, index, above, source);
  });
}

function commentsOf(ast: Dockerfile, text: string, lines: LineIndex): readonly DockerfileComment[] {
  return ast
    .getComments()
    .map((comment) => {
      const span = toSpan(comment.getRange(), lines);
      return {
        span,
        text: text
          .slice(span.start, span.end)
          .replace(/^\s*#\s*/, '')
          .trim(),
      };
    })
    .sort((left, right) => left.span.start - right.span.start);
}

function directivesOf(ast: Dockerfile, lines: LineIndex): readonly ParserDirective[] {
  return ast.getDirectives().map((directive) => ({
    name: directive.getName().toLowerCase(),
    value: directive.getValue(),
    span: toSpan(directive.getRange(), lines),
  }));
}
