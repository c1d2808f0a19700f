import type { ParserDirective } from './dockerfileDocument.ts';
import { heredocsOf } from './heredocs.ts';
import type { DockerfileComment, Heredoc } from './instruction.ts';
import { continuedLines, joinPieces, type JoinedText } from './joinedText.ts';
import type { Span } from '../../model/textPosition.ts';

/** A Dockerfile cut into its parts, by the rules of the builder's own parser. */
export interface SplitText {
  readonly escape: '\\' | '`';
  readonly directives: readonly ParserDirective[];
  /** Those inside continuations included, in the order of the text. */
  readonly comments: readonly DockerfileComment[];
  readonly instructions: readonly InstructionText[];
}

export interface InstructionText {
  readonly span: Span;
  /** From the keyword on, continuations joined, without here-document bodies. */
  readonly joined: JoinedText;
  readonly heredocs: readonly Heredoc[];
  /** Between the instruction before and this one. */
  readonly comments: readonly DockerfileComment[];
}

const newline = 10;
const carriageReturn = 13;
const hash = 35;

/** One pass over the lines of any text. */
export function splitInstructions(text: string): SplitText {
  const { directives, end } = readDirectives(text);
  const escapes = directives.filter(({ name }) => name === 'escape');
  const escape = escapes[0]?.value === '`' ? '`' : '\\';
  const comments: DockerfileComment[] = [];
  const instructions: InstructionText[] = [];
  let above: DockerfileComment[] = [];
  let lineStart = end;
  while (lineStart < text.length) {
    const start = skipBlanks(text, lineStart);
    const next = nextLine(text, start);
    const code = text.charCodeAt(start);
    if (start >= text.length || code === newline) {
      lineStart = start + 1;
      continue;
    }
    if (code === hash) {
      const comment = toComment(text, start, next);
      comments.push(comment);
      above.push(comment);
      lineStart = next;
      continue;
    }
    const head = continuedLines(text, { start, end: text.length }, escape);
    for (const commentStart of head.comments)
      comments.push(toComment(text, commentStart, nextLine(text, commentStart)));
    const joined = joinPieces(head.pieces);
    const { heredocs, end: behind } = heredocsOf(text, joined.text, {
      start: head.end,
      end: text.length,
    });
    const span = { start, end: withoutTrailingBlanks(text, start, behind) };
    instructions.push({ span, joined, heredocs, comments: above });
    above = [];
    lineStart = behind;
  }
  return { escape, directives, comments, instructions };
}

/** `# name=value` in the first lines; anything else ends them, also a name that the builder does not know. */
function readDirectives(text: string): {
  readonly directives: readonly ParserDirective[];
  readonly end: number;
} {
  const directives: ParserDirective[] = [];
  let end = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    const next = nextLine(text, end);
    const line = text.slice(end, next);
    const match = /^\s*#\s*(syntax|escape|check)\s*=\s*(\S.*)$/i.exec(line.trimEnd());
    if (match === null) return { directives, end };
    const start = end + line.indexOf('#');
    directives.push({
      name: (match[1] ?? '').toLowerCase(),
      value: match[2] ?? '',
      span: { start, end: end + line.trimEnd().length },
    });
    end = next;
  }
}

function toComment(text: string, start: number, next: number): DockerfileComment {
  const end = withoutTrailingBlanks(text, start, next);
  return { span: { start, end }, text: text.slice(start + 1, end).trim() };
}

/** Past white space, but not past the end of the line. */
function skipBlanks(text: string, start: number): number {
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    if (code === newline || !isBlank(code)) break;
    index += 1;
  }
  return index;
}

function nextLine(text: string, start: number): number {
  const lineFeed = text.indexOf('\n', start);
  return lineFeed === -1 ? text.length : lineFeed + 1;
}

function withoutTrailingBlanks(text: string, start: number, end: number): number {
  let index = end;
  while (index > start) {
    const code = text.charCodeAt(index - 1);
    if (code !== newline && !isBlank(code)) break;
    index -= 1;
  }
  return index;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= carriageReturn && code !== newline) || code === 0xa0;
}
