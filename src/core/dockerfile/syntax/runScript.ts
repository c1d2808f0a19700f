import type { DockerfileDocument } from './dockerfileDocument.ts';
import type { Heredoc, Instruction } from './instruction.ts';
import { joinPieces } from './joinedText.ts';
import type { JoinedPiece, JoinedText } from './joinedText.ts';
import { isPosixShell } from './nestedScript.ts';
import { parseShell } from './parseShell.ts';
import type { ShellCommand, ShellScript, ShellWord } from './shellScript.ts';

/** The shell that runs the bodies of RUN. */
export interface RunShell {
  readonly kind: 'posix' | 'other';
  readonly stopsOnError: boolean;
}

/** The commands of a RUN; undefined for bodies in another language (PowerShell, cmd, Python…). */
export function parseRun(
  document: DockerfileDocument,
  run: Instruction,
  shell: RunShell,
): ShellScript | undefined {
  if (run.isExecForm) return execScript(run);
  if (shell.kind !== 'posix') return undefined;
  if (run.heredocs.length === 0) return parseShell(run.body, 'line', shell.stopsOnError);
  const single = run.heredocs.length === 1 ? run.heredocs[0] : undefined;
  const opened = /^<<-?\s*(["']?)\\?[\w.-]+\1\s*(.*)$/.exec(run.body.text.trim());
  const piped = /^(\S+)(?:\s+-\S*)*\s*<<-?\s*(["']?)\\?[\w.-]+\2\s*$/.exec(run.body.text.trim());
  if (single !== undefined && opened !== null && /^\S*(\s+-\S+)*$/.test(opened[2] ?? '')) {
    return heredocScript(document, single, opened[2] ?? '', shell);
  }
  if (single !== undefined && piped !== null && isPosixShell(piped[1] ?? '')) {
    return heredocScript(document, single, run.body.text.replace(/<<.*$/s, ''), shell);
  }
  return parseShell(withHeredocs(document, run), 'line', shell.stopsOnError);
}

/** `interpreter` is what the body is fed to: empty for the RUN shell itself. */
function heredocScript(
  document: DockerfileDocument,
  heredoc: Heredoc,
  interpreter: string,
  shell: RunShell,
): ShellScript | undefined {
  const body = joinPieces(contentPieces(document, heredoc));
  const shebang = /^\s*#!\s*(.*)/.exec(body.text)?.[1];
  const program = (shebang?.replace(/^\S*\/env\s+(-S\s+)?/, '') ?? interpreter).trim().split(/\s+/);
  const [name = '', ...options] = program;
  if (name !== '' && !isPosixShell(name)) return undefined;
  const stops =
    name === '' ? shell.stopsOnError : options.some((option) => /^-[a-z]*e/.test(option));
  return parseShell(body, 'heredoc', stops);
}

/** Lines without their carriage returns, which the shell parser would take for part of a word. */
function contentPieces(
  document: DockerfileDocument,
  { contentSpan, stripsTabs }: Heredoc,
): JoinedPiece[] {
  const pieces: JoinedPiece[] = [];
  let { start } = contentSpan;
  for (const line of document.text.slice(contentSpan.start, contentSpan.end).split('\n')) {
    const tabs = stripsTabs ? (/^\t*/.exec(line)?.[0].length ?? 0) : 0;
    const isLast = start + line.length >= contentSpan.end;
    pieces.push({
      start: start + tabs,
      text: `${line.slice(tabs).replace(/\r$/, '')}${isLast ? '' : '\n'}`,
    });
    start += line.length + 1;
  }
  return pieces;
}

function withHeredocs(document: DockerfileDocument, run: Instruction): JoinedText {
  const { body } = run;
  const pieces: JoinedPiece[] = piecesOf(body);
  for (const heredoc of run.heredocs) {
    pieces.push(
      { start: heredoc.contentSpan.start, text: '\n' },
      ...contentPieces(document, heredoc),
    );
    pieces.push({ start: heredoc.contentSpan.end, text: `\n${heredoc.name}` });
  }
  return joinPieces(pieces);
}

/** One piece per run of characters that also stand together in the document. */
function piecesOf(body: JoinedText): JoinedPiece[] {
  const pieces: JoinedPiece[] = [];
  let from = 0;
  for (let index = 1; index <= body.text.length; index += 1) {
    if (index < body.text.length && body.toDocument(index) === body.toDocument(index - 1) + 1)
      continue;
    pieces.push({ start: body.toDocument(from), text: body.text.slice(from, index) });
    from = index;
  }
  return pieces;
}

/** Exec form: one command without a shell, unless it is `["sh", "-c", "…"]`. */
function execScript(run: Instruction): ShellScript {
  const words = run.words.map(({ text, value, span }): ShellWord => ({
    text,
    value,
    span,
    parts: [{ kind: 'text', value }],
  }));
  const script = words.at(-1);
  const isShell =
    isPosixShell(words[0]?.value ?? '') && /^-[a-z]*c$/.test(words.at(-2)?.value ?? '');
  if (isShell && script !== undefined && script.text === `"${script.value}"`) {
    const inner = joinPieces([{ start: script.span.start + 1, text: script.value }]);
    return parseShell(
      inner,
      'exec',
      words.some(({ value }) => /^-[a-z]*e[a-z]*$/.test(value)),
    );
  }
  const command: ShellCommand = {
    name: words[0]?.value,
    words,
    assignments: [],
    redirects: [],
    span: { start: words[0]?.span.start ?? run.span.start, end: script?.span.end ?? run.span.end },
    nesting: [],
    isConditional: false,
    isPiped: false,
  };
  return {
    commands: [command],
    statements: [
      {
        span: command.span,
        operator: undefined,
        operatorSpan: undefined,
        firstCommand: 0,
        endCommand: 1,
        isSimple: true,
      },
    ],
    form: 'exec',
    stopsOnError: true,
    isComplete: true,
    source: run.body,
  };
}
