import type { Dockerfile } from 'dockerfile-ast';
import { DockerfileParser } from 'dockerfile-ast';
import type { DockerfileDocument, ParserDirective } from './dockerfileDocument.ts';
import type { DockerfileComment, Instruction } from './instruction.ts';
import { toInstruction, toSpan } from './parseInstruction.ts';
import { stagesOf } from './stages.ts';
import type { LineIndex, Span } from './textPosition.ts';
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
    directives: directivesOf(ast, text, lines),
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

/** The library takes any `# name=value` at the top for a directive; the builder knows three, the rest are comments. */
const builderDirectives = new Set(['syntax', 'escape', 'check']);

function isBuilderDirective(line: string): boolean {
  const name = /^\s*#\s*([A-Za-z]+)\s*=/.exec(line)?.[1];
  return name !== undefined && builderDirectives.has(name.toLowerCase());
}

function commentsOf(ast: Dockerfile, text: string, lines: LineIndex): readonly DockerfileComment[] {
  const directives = ast
    .getDirectives()
    .map((directive) => wholeLine(text, toSpan(directive.getRange(), lines)))
    .filter(({ start, end }) => !isBuilderDirective(text.slice(start, end)));
  const comments = ast.getComments().map((comment) => toSpan(comment.getRange(), lines));
  return [...directives, ...comments]
    .map((span) => ({
      span,
      text: text
        .slice(span.start, span.end)
        .replace(/^\s*#\s*/, '')
        .trim(),
    }))
    .sort((left, right) => left.span.start - right.span.start);
}

/** A directive is cut off at the first white space of its value. */
function wholeLine(text: string, { start, end }: Span): Span {
  const lineEnd = text.slice(end).search(/[\r\n]|$/);
  return { start, end: end + lineEnd };
}

function directivesOf(ast: Dockerfile, text: string, lines: LineIndex): readonly ParserDirective[] {
  return ast.getDirectives().flatMap((directive) => {
    const span = wholeLine(text, toSpan(directive.getRange(), lines));
    const line = text.slice(span.start, span.end);
    if (!isBuilderDirective(line)) return [];
    const value = line.slice(line.indexOf('=') + 1).trim();
    return [{ name: directive.getName().toLowerCase(), value, span }];
  });
}
