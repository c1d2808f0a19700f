import type { TextEdit } from '../finding.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { ShellScript, ShellStatement } from '../syntax/shellScript.ts';
import { insertAt } from './edits.ts';

/** Adds a command behind the last statement of a RUN. */
export function appendCommand(
  document: DockerfileDocument,
  script: ShellScript,
  command: string,
): TextEdit | undefined {
  return insertCommandAfter(document, script, script.statements.length - 1, command);
}

/**
 * Adds a command behind a statement, in the style of its neighbours: `&&` or `;`, operators at the start or at the
 * end of the line, their indentation and line breaks. Undefined where no command can be added without a risk.
 */
export function insertCommandAfter(
  document: DockerfileDocument,
  script: ShellScript,
  index: number,
  command: string,
): TextEdit | undefined {
  const statement = script.statements[index];
  if (statement === undefined || !canFollow(document, script, index)) return undefined;
  const isPlainEnd = script.stopsOnError && !opensHeredoc(script, statement);
  const separator = separatorOf(script, index);
  if (script.form === 'heredoc' && separator === 'newline' && isPlainEnd) {
    const indent = indentAt(document, statement.span.start);
    return insertAt(
      document,
      statement.span.end,
      `${lineBreakOf(document, statement.span.end)}${indent}${command}`,
    );
  }
  const joiner = separator !== '&&' && isPlainEnd ? ';' : '&&';
  const text =
    script.form === 'line' ? continued(document, script, index, joiner) : `${joined(joiner)} `;
  return insertAt(document, statement.span.end, `${text}${command}`);
}

function joined(joiner: '&&' | ';'): string {
  return joiner === ';' ? ';' : ' &&';
}

/** The operator with the line break that the statement and its neighbour have between them. */
function continued(
  document: DockerfileDocument,
  script: ShellScript,
  index: number,
  joiner: '&&' | ';',
): string {
  const { statements } = script;
  const lineOf = (offset: number): number => document.lines.positionAt(offset).line;
  const later = index > 0 ? statements[index] : statements[index + 1];
  const earlier = index > 0 ? statements[index - 1] : statements[index];
  const statement = statements[index];
  if (statement === undefined) return `${joined(joiner)} `;
  const breaks = `${document.escape}${lineBreakOf(document, statement.span.end)}`;
  const isSplit =
    later !== undefined &&
    earlier !== undefined &&
    lineOf(earlier.span.end) !== lineOf(later.span.start);
  if (isSplit && later.operatorSpan !== undefined) {
    const indent = indentAt(document, later.span.start);
    const isLeading = lineOf(later.operatorSpan.start) === lineOf(later.span.start);
    return isLeading ? ` ${breaks}${indent}${joiner} ` : `${joined(joiner)} ${breaks}${indent}`;
  }
  if (lineOf(statement.span.start) === lineOf(statement.span.end)) return `${joined(joiner)} `;
  const indent = indentAt(document, statement.span.end) || '    ';
  return joiner === ';' ? `; ${breaks}${indent}` : ` ${breaks}${indent}&& `;
}

/** What joins the statement to its neighbour. */
function separatorOf(script: ShellScript, index: number): '&&' | ';' | 'newline' {
  const operator = script.statements[index === 0 ? 1 : index]?.operator;
  if (operator === ';' || operator === 'newline') return operator;
  return operator === undefined && script.form === 'heredoc' ? 'newline' : '&&';
}

/** Nothing may follow what leaves the shell, goes to the background, or is one side of `||`. */
function canFollow(document: DockerfileDocument, script: ShellScript, index: number): boolean {
  const statement = script.statements[index];
  if (statement === undefined || !script.isComplete) return false;
  if (script.form === 'exec' && script.source.text.startsWith('[')) return false;
  const next = script.statements[index + 1]?.operator;
  if (next === '||' || next === '&') return false;
  const { text } = document;
  if (
    text[statement.span.end - 1] === '&' ||
    /^[ \t]*&(?!&)/.test(text.slice(statement.span.end))
  ) {
    return false;
  }
  const last = script.commands[statement.endCommand - 1]?.name;
  return !statement.isSimple || (last !== 'exit' && last !== 'exec' && last !== 'return');
}

function opensHeredoc(script: ShellScript, { firstCommand, endCommand }: ShellStatement): boolean {
  return script.commands
    .slice(firstCommand, endCommand)
    .some(({ redirects }) => redirects.some(({ operator }) => /^<<-?$/.test(operator)));
}

/** The white space at the start of the line that holds the offset. */
export function indentAt(document: DockerfileDocument, offset: number): string {
  return /^[ \t]*/.exec(document.text.slice(document.lines.lineStart(offset)))?.[0] ?? '';
}

/** The line break at the end of the line that holds the offset; on the last line, that of the line before. */
export function lineBreakOf({ text }: DockerfileDocument, offset: number): string {
  const next = text.indexOf('\n', offset);
  const lineFeed = next === -1 ? text.lastIndexOf('\n', offset) : next;
  return lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
}
