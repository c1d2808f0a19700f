import type { TextEdit } from '../finding.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import { replaceSpan } from './edits.ts';
import { indentAt, lineBreakOf } from './insertCommand.ts';

/** Words that change the shell for what comes after them. */
const leaking = /^(cd|pushd|popd|exec|exit|umask|trap|alias|shopt)$/;

/**
 * Joins a RUN to the one right behind it, so that both make one layer. Undefined unless both are plain command lines
 * with the same flags, shell and user, and nothing of the first can change what the second does.
 */
export function mergeRuns(
  document: DockerfileDocument,
  earlier: BuildStep,
  later: BuildStep,
): TextEdit | undefined {
  const last = earlier.script?.statements.at(-1);
  const first = later.script?.statements[0];
  if (last === undefined || first === undefined || !canMerge(document, earlier, later)) {
    return undefined;
  }
  const between = document.text.slice(earlier.instruction.span.end, later.instruction.span.start);
  const comments = between.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (
    comments.some((line) => !/^\s*#(?!\s*(hadolint|stevedore|check|dockerfile-utils))/.test(line))
  ) {
    return undefined;
  }
  const lineBreak = lineBreakOf(document, last.span.end);
  const second = earlier.script?.statements[1];
  const indent = (second && indentAt(document, second.span.start)) || '    ';
  const kept = comments.map((line) => `${line}${lineBreak}`).join('');
  return replaceSpan(
    document,
    { start: last.span.end, end: first.span.start },
    ` ${document.escape}${lineBreak}${kept}${indent}&& `,
  );
}

function canMerge(document: DockerfileDocument, earlier: BuildStep, later: BuildStep): boolean {
  const flags = ({ instruction }: BuildStep): string =>
    instruction.flags.map(({ name, value }) => `${name}=${value ?? ''}`).join(' ');
  const { script } = earlier;
  if (later.instruction.index !== earlier.instruction.index + 1) return false;
  if (earlier.isTrigger || later.isTrigger || earlier.stage !== later.stage) return false;
  if (flags(earlier) !== flags(later) || script?.form !== 'line' || later.script?.form !== 'line') {
    return false;
  }
  if (
    !script.isComplete ||
    !later.script.isComplete ||
    later.script.stopsOnError !== script.stopsOnError
  ) {
    return false;
  }
  if (later.script.statements.some(({ operator }) => operator === '||')) return false;
  if (earlier.instruction.heredocs.length + later.instruction.heredocs.length > 0) return false;
  const end = script.statements.at(-1)?.span.end ?? 0;
  if (document.text.slice(end, earlier.instruction.span.end).trim() !== '') return false;
  return !script.commands.some(
    ({ name, words, nesting }) =>
      words.length === 0 || (nesting.length === 0 && (name === undefined || leaking.test(name))),
  );
}
