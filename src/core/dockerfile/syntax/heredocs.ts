import type { Heredoc } from './instruction.ts';
import type { Span } from '../../model/textPosition.ts';

export interface Heredocs {
  readonly heredocs: readonly Heredoc[];
  /** Behind the last closing name and its line break; the start of `rest` when there are none. */
  readonly end: number;
}

/**
 * The here-documents that `header` opens, with their bodies in the lines of `rest`. One whose closing name is missing
 * takes all that is left.
 *
 * @param header an instruction with its continuations joined
 */
export function heredocsOf(text: string, header: string, rest: Span): Heredocs {
  if (rest.start >= rest.end || !header.includes('<<') || !takesHeredocs(header))
    return { heredocs: [], end: rest.start };
  const heredocs: Heredoc[] = [];
  let start = rest.start;
  for (const { name, stripsTabs } of openedIn(header)) {
    const body = bodyOf(text, { start, end: rest.end }, name, stripsTabs);
    const { start: from, end } = body.content;
    heredocs.push({ name, stripsTabs, contentSpan: body.content, text: text.slice(from, end) });
    start = body.next;
  }
  return { heredocs, end: start };
}

/** Three instructions may have them, unless they are in JSON form. */
function takesHeredocs(header: string): boolean {
  const match = /^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s+((?:--\S+\s+)*\[)?/i.exec(header);
  if (match === null) return false;
  return match[1] === undefined || !isJson(header.slice(match[0].length - 1));
}

function isJson(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/** As the builder reads them: whole words outside quotes, `<<NAME` or `<<-NAME`, also behind a descriptor. */
function openedIn(header: string): readonly Pick<Heredoc, 'name' | 'stripsTabs'>[] {
  const word = /(?:[^\s"'\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*'|["'\\])+/g;
  return [...header.matchAll(word)].flatMap(([text]) => {
    const match = /^\d*<<(-?)([^<]+)$/.exec(text);
    if (match === null) return [];
    const name = (match[2] ?? '').replaceAll(/["']|\\(?=.)/g, '');
    return name === '' ? [] : [{ name, stripsTabs: match[1] === '-' }];
  });
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
