import type { Span } from '../../model/textPosition.ts';

/** A comment that switches rules off, of this linter or of another one. */
export interface Pragma {
  readonly tool: 'stevedore' | 'hadolint' | 'check';
  /** `instruction`: the one below; `stage`: the one that the FROM below opens. */
  readonly scope: 'instruction' | 'stage' | 'file';
  readonly names: readonly PragmaName[];
  /** Where one more name goes. */
  readonly listEnd: number;
}

export interface PragmaName {
  /** As written. */
  readonly name: string;
  readonly span: Span;
}

/**
 * Reads `# stevedore ignore=a,b reason`, `# hadolint ignore=DL3009` (both also `global` and `stage`) and
 * `# check=skip=a`. A reason may follow the list.
 *
 * @param text the document
 * @param span of the comment, from its `#` on
 * @returns undefined for any other comment
 */
export function parsePragma(text: string, span: Span): Pragma | undefined {
  const comment = text.slice(span.start, span.end);
  // Most comments are prose, and there can be many.
  if (!comment.includes('=')) return undefined;
  const ignore = /^\s*#\s*(stevedore|hadolint)\s+(?:(global|stage)\s+)?ignore[ \t]*=[ \t]*/i.exec(
    comment,
  );
  if (ignore !== null) {
    const from = span.start + ignore[0].length;
    const tool = ignore[1]?.toLowerCase() === 'hadolint' ? 'hadolint' : 'stevedore';
    return { tool, scope: scopeOf(ignore[2]), ...namesAt(text, from, span.end) };
  }
  const check = /^\s*#\s*check\s*=\s*/i.exec(comment);
  if (check === null) return undefined;
  // The builder reads such a comment up to its first space: what follows is the reason.
  const value = /^\S*/.exec(comment.slice(check[0].length))?.[0] ?? '';
  const skipped = skippedNames(value, span.start + check[0].length);
  return { tool: 'check', scope: 'instruction', ...skipped };
}

/** The rules that the `# check=` directive at the top of the file skips; spaces may stand around each. */
export function parseCheckDirective(value: string): readonly string[] {
  return skippedNames(value, 0).names.map(({ name }) => name);
}

function scopeOf(word: string | undefined): Pragma['scope'] {
  switch (word?.toLowerCase()) {
    case 'global':
      return 'file';
    case 'stage':
      return 'stage';
    default:
      return 'instruction';
  }
}

type Names = Pick<Pragma, 'names' | 'listEnd'>;

/** The list ends at the first thing that is no name. */
function namesAt(text: string, start: number, end: number): Names {
  const names: PragmaName[] = [];
  const pattern = /([\w-]+)(?:\s*,\s*(?=[\w-]))?/y;
  const list = text.slice(start, end);
  let listEnd = start;
  for (;;) {
    const match = pattern.exec(list);
    if (match === null) return { names, listEnd };
    const name = match[1] ?? '';
    listEnd = start + match.index + name.length;
    names.push({ name, span: { start: start + match.index, end: listEnd } });
    if (match[0].length === name.length) return { names, listEnd };
  }
}

/** `skip=A,B;error=true`. An option that the builder does not know makes it drop the whole comment. */
function skippedNames(value: string, start: number): Names {
  const names: PragmaName[] = [];
  let listEnd = start;
  let from = 0;
  for (const option of value.split(';')) {
    const [, head = '', list = ''] = /^(\s*\w+\s*=)(.*)$/.exec(option) ?? [];
    const key = head.slice(0, -1).trim();
    if (!/^(skip|error|experimental)$/.test(key)) return { names: [], listEnd: start };
    if (key === 'skip') {
      let at = start + from + head.length;
      for (const part of list.split(',')) {
        const name = part.trim();
        const nameStart = at + part.length - part.trimStart().length;
        const nameSpan = { start: nameStart, end: nameStart + name.length };
        if (name !== '') names.push({ name, span: nameSpan });
        listEnd = nameSpan.end;
        at += part.length + 1;
      }
    }
    from += option.length + 1;
  }
  return { names, listEnd };
}
