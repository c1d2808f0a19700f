import type { Fix, FixKind, TextEdit } from '../finding.ts';
import type { Message } from '../messages/messageTemplates.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { ShellScript, ShellWord } from '../syntax/shellScript.ts';
import type { Span } from '../../model/textPosition.ts';

export function replaceSpan(document: DockerfileDocument, span: Span, newText: string): TextEdit {
  return { range: document.lines.rangeOf(span), newText };
}

export function insertAt(document: DockerfileDocument, offset: number, newText: string): TextEdit {
  return replaceSpan(document, { start: offset, end: offset }, newText);
}

/** Puts one more argument behind a word, in the form that the RUN has. */
export function insertArgument(
  document: DockerfileDocument,
  script: ShellScript,
  after: ShellWord,
  argument: string,
): TextEdit {
  const isJson = script.form === 'exec' && after.text.startsWith('"');
  return insertAt(
    document,
    after.span.end,
    isJson ? `, ${JSON.stringify(argument)}` : ` ${argument}`,
  );
}

/** Takes an argument out together with the white space before it, as long as both are on one line. */
export function removeArgument(
  document: DockerfileDocument,
  script: ShellScript,
  word: ShellWord,
): TextEdit | undefined {
  if (script.form === 'exec') return undefined;
  const before =
    /[ \t]+$/.exec(
      document.text.slice(document.lines.lineStart(word.span.start), word.span.start),
    )?.[0].length ?? 0;
  const isFirstOnLine = document.lines.lineStart(word.span.start) === word.span.start - before;
  if (isFirstOnLine) return undefined;
  return replaceSpan(document, { start: word.span.start - before, end: word.span.end }, '');
}

export function toFix(kind: FixKind, title: Message, edits: readonly TextEdit[]): Fix {
  const sorted = [...edits].sort(
    (left, right) =>
      left.range.start.line - right.range.start.line ||
      left.range.start.character - right.range.start.character,
  );
  return { kind, title, edits: sorted, files: [] };
}
