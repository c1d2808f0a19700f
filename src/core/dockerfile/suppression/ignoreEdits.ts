import type { Finding, TextEdit } from '../finding.ts';
import type { FindingRule } from '../findingRule.ts';
import { insertAt } from '../fixes/edits.ts';
import { indentAt, lineBreakOf } from '../fixes/insertCommand.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import { instructionAt } from '../syntax/documentQueries.ts';
import type { DockerfileComment, Instruction } from '../syntax/instruction.ts';
import type { Pragma } from './pragma.ts';
import { parsePragma } from './pragma.ts';

/**
 * Switches a rule off for the instruction of a finding: by one more name in a comment of ours above it, or by a
 * comment of its own.
 *
 * @returns undefined where no instruction is, or where the rule is switched off already
 */
export function ignoreHereEdit(
  document: DockerfileDocument,
  { rule, range }: Pick<Finding, 'rule' | 'range'>,
): TextEdit | undefined {
  const instruction = instructionAt(document, document.lines.offsetAt(range.start));
  if (instruction === undefined) return undefined;
  const own = ownPragmas(document, instruction.comments, 'instruction');
  if (own.length > 0) return addName(document, own, rule);
  const place = placeAbove(document, instruction);
  const indent = indentAt(document, instruction.span.start);
  return insertLine(document, place, `${indent}# stevedore ignore=${rule}`);
}

/** Switches a rule off for the whole file; undefined where it is off already. */
export function ignoreInFileEdit(
  document: DockerfileDocument,
  rule: FindingRule,
): TextEdit | undefined {
  const own = ownPragmas(document, document.comments, 'file');
  if (own.length > 0) return addName(document, own, rule);
  return insertLine(document, belowDirectives(document), `# stevedore global ignore=${rule}`);
}

function ownPragmas(
  document: DockerfileDocument,
  comments: readonly DockerfileComment[],
  scope: Pragma['scope'],
): readonly Pragma[] {
  return comments
    .map(({ span }) => parsePragma(document.text, span))
    .filter((pragma) => pragma !== undefined)
    .filter((pragma) => pragma.tool === 'stevedore' && pragma.scope === scope);
}

function addName(
  document: DockerfileDocument,
  pragmas: readonly Pragma[],
  rule: FindingRule,
): TextEdit | undefined {
  const names = pragmas.flatMap((pragma) => pragma.names.map(({ name }) => name.toLowerCase()));
  if (names.includes(rule) || names.includes('all')) return undefined;
  const [first] = pragmas;
  if (first === undefined) return undefined;
  return insertAt(document, first.listEnd, first.names.length === 0 ? rule : `,${rule}`);
}

/**
 * The line to put a comment on: above comments that other tools only read directly above the instruction. For FROM
 * and ARG that is any comment, because the builder shows the last one as their description.
 */
function placeAbove(document: DockerfileDocument, instruction: Instruction): number {
  const { lines } = document;
  let place = lines.lineStart(instruction.span.start);
  const isDescribed = instruction.keyword === 'FROM' || instruction.keyword === 'ARG';
  for (const { text, span } of instruction.comments.toReversed()) {
    const start = lines.lineStart(span.start);
    const isDirectlyAbove = lines.positionAt(place).line === lines.positionAt(start).line + 1;
    if (!isDirectlyAbove || !(isDescribed || isForTool(text))) break;
    place = start;
  }
  return place;
}

/** `hadolint ignore=…`, `renovate: …`, `checkov:skip=…`, `check=…`, `NOSONAR` and the like. */
function isForTool(comment: string): boolean {
  return /^[\w.-]+\s*[:=]|^(hadolint|stevedore|tally|dockle|kics-scan|nosonar|nosemgrep)\b|\b(ignore|skip|disable)[\w-]*\s*[:=]/i.test(
    comment,
  );
}

/** Parser directives stand at the very top, or the builder takes them for comments; so does a `#!` line. */
function belowDirectives({ text, lines, directives }: DockerfileDocument): number {
  const last = directives.at(-1)?.span.end ?? (text.startsWith('#!') ? 0 : undefined);
  if (last === undefined) return 0;
  const { line } = lines.positionAt(last);
  return lines.offsetAt({ line: line + 1, character: 0 });
}

/** Puts a line before the one that starts at `offset`, or behind the last one. */
function insertLine(document: DockerfileDocument, offset: number, line: string): TextEdit {
  const { text } = document;
  const lineBreak = lineBreakOf(document, Math.max(0, offset - 1));
  if (offset === text.length && offset > 0 && !/[\r\n]$/.test(text))
    return insertAt(document, offset, `${lineBreak}${line}${lineBreak}`);
  // A byte order mark stays in front.
  const place = offset === 0 && text.startsWith('\uFEFF') ? 1 : offset;
  return insertAt(document, place, `${line}${lineBreak}`);
}
