import type { Heredoc } from './instruction.ts';
import type { Span } from './textPosition.ts';

/**
 * The here-documents that `header` opens, with their bodies in the lines of `rest`. One whose closing name is missing
 * takes all that is left.
 */
export function heredocsOf(text: string, header: string, rest: Span): readonly Heredoc[] {
  if (rest.start >= rest.end || !header.includes('<<')) return [];
  const heredocs: Heredoc[] = [];
  let start = rest.start;
  for (const match of header.matchAll(/(?<!<)<<(-?)\s*(["']?)\\?([A-Za-z_][\w.-]*)\2/g)) {
    const stripsTabs = match[1] === '-';
    const name = match[3] ?? '';
    const body = bodyOf(text, { start, end: rest.end }, name, stripsTabs);
    const { start: from, end } = body.content;
    heredocs.push({ name, stripsTabs, contentSpan: body.content, text: text.slice(from, end) });
    start = body.next;
  }
  return heredocs;
}

function bodyOf(
  text: string,
  rest: Span,
  name: string,
  stripsTabs: boolean,
): { readonly content: Span; readonly next: number } {
  let lineStart = rest.start;
  while (lineStart < rest.end) {
    const lineFeed = text.indexOf('\n', lineStart);
    const next = lineFeed === -1 || lineFeed >= rest.end ? rest.end : lineFeed + 1;
    const line = text.slice(lineStart, next).replace(/[\r\n]+$/, '');
    if ((stripsTabs ? line.replace(/^\t+/, '') : line) === name) {
      return { content: { start: rest.start, end: beforeLineBreak(text, lineStart, rest) }, next };
    }
    lineStart = next;
  }
  return { content: rest, next: rest.end };
}

function beforeLineBreak(text: string, lineStart: number, rest: Span): number {
  if (lineStart <= rest.start) return rest.start;
  const end = lineStart - 1;
  return text[end - 1] === '\r' && end > rest.start ? end - 1 : end;
}
