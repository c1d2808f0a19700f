import type { TextEdit } from '../finding.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import type { ShellCommand, ShellScript } from '../syntax/shellScript.ts';
import type { Span } from '../../model/textPosition.ts';
import { replaceSpan } from './edits.ts';

/** The outermost statement that is nothing but this command; undefined for a part of something bigger. */
export function statementOf(script: ShellScript, command: ShellCommand): number | undefined {
  const position = script.commands.indexOf(command);
  const index = script.statements.findIndex(
    ({ firstCommand, endCommand }) => firstCommand <= position && position < endCommand,
  );
  const statement = script.statements[index];
  const isWhole =
    statement?.isSimple === true && statement.endCommand - statement.firstCommand === 1;
  return isWhole && command.nesting.length === 0 ? index : undefined;
}

/**
 * Takes a statement out together with the operator that joins it on; the whole instruction when nothing else is in it.
 * Undefined where the neighbours depend on its result.
 */
export function removeStatement(
  document: DockerfileDocument,
  run: Instruction,
  script: ShellScript,
  index: number,
): TextEdit | undefined {
  const { statements } = script;
  const statement = statements[index];
  const next = statements[index + 1];
  const previous = statements[index - 1];
  if (statement === undefined || !script.isComplete) return undefined;
  const operators = [statement.operator, next?.operator];
  if (operators.some((operator) => operator === '||' || operator === '&' || operator === '|')) {
    return undefined;
  }
  if (script.form === 'exec') return undefined;
  if (previous === undefined && next === undefined) return removeInstruction(document, run);
  if (next === undefined) {
    const start = previous?.span.end ?? statement.span.start;
    return replaceSpan(document, { start, end: statement.span.end }, '');
  }
  if (previous === undefined) return removeFirst(document, statement.span, next);
  // A failing statement ends an `&&` chain; after `;` it would not, so only the same operator may close the gap.
  if (statement.operator !== next.operator && !script.stopsOnError) return undefined;
  return removeBetween(document, previous.span, statement, next);
}

/** Keeps the comment lines that stand between the first statement and the next one. */
function removeFirst(
  document: DockerfileDocument,
  span: Span,
  next: { readonly span: Span; readonly operatorSpan: Span | undefined },
): TextEdit {
  const hasComment = commentsBetween(document, span.end, next.span.start);
  const operatorEnd = next.operatorSpan?.end ?? span.end;
  const isTrailing =
    document.lines.positionAt(operatorEnd).line === document.lines.positionAt(span.end).line;
  if (!hasComment || !isTrailing) {
    return replaceSpan(document, { start: span.start, end: next.span.start }, '');
  }
  const blanks = /^[ \t]*/.exec(document.text.slice(operatorEnd))?.[0].length ?? 0;
  return replaceSpan(document, { start: span.start, end: operatorEnd + blanks }, '');
}

/** Takes whole lines where the statement has lines of its own, so that comments around it stay. */
function removeBetween(
  document: DockerfileDocument,
  previous: Span,
  statement: { readonly span: Span; readonly operatorSpan: Span | undefined },
  next: { readonly span: Span; readonly operatorSpan: Span | undefined },
): TextEdit | undefined {
  const { lines } = document;
  const first = Math.min(
    statement.operatorSpan?.start ?? statement.span.start,
    statement.span.start,
  );
  const isTrailing =
    lines.positionAt(first).line === lines.positionAt(previous.end).line &&
    lines.positionAt(statement.span.start).line !== lines.positionAt(previous.end).line;
  const start = isTrailing ? statement.span.start : first;
  const lineEnd = document.text.indexOf('\n', statement.span.end);
  const startsLine = document.text.slice(lines.lineStart(start), start).trim() === '';
  const isOwnLine = startsLine && lineEnd !== -1 && lineEnd < next.span.start;
  if (isOwnLine) {
    // One of the two operators has to stay, wherever they stand.
    const isNextTrailing = next.operatorSpan === undefined || next.operatorSpan.start <= lineEnd;
    if (isTrailing === isNextTrailing)
      return replaceSpan(document, { start: lines.lineStart(start), end: lineEnd + 1 }, '');
    if (isNextTrailing)
      return replaceSpan(document, { start, end: next.operatorSpan?.start ?? start }, '');
    return commentsBetween(document, previous.end, statement.span.start)
      ? undefined
      : replaceSpan(document, { start: previous.end, end: statement.span.end }, '');
  }
  return isTrailing
    ? replaceSpan(document, { start: statement.span.start, end: next.span.start }, '')
    : replaceSpan(document, { start: previous.end, end: statement.span.end }, '');
}

function commentsBetween(document: DockerfileDocument, start: number, end: number): boolean {
  return /^\s*#/m.test(document.text.slice(start, end));
}

/** Takes an instruction out with its line break. Comments above it stay. */
export function removeInstruction(document: DockerfileDocument, { span }: Instruction): TextEdit {
  const start = document.lines.lineStart(span.start);
  const lineEnd = document.text.indexOf('\n', span.end);
  return replaceSpan(
    document,
    { start, end: lineEnd === -1 ? document.text.length : lineEnd + 1 },
    '',
  );
}
