import type { RuleMeta } from './rules/rule.ts';
import type { FindingRule } from './findingRule.ts';
import type { Pragma } from './suppression/pragma.ts';
import { parseCheckDirective, parsePragma } from './suppression/pragma.ts';
import type { DockerfileDocument } from './syntax/dockerfileDocument.ts';
import type { DockerfileComment } from './syntax/instruction.ts';

/** Rule ids and rules of hadolint that comments of the file switch off. */
export interface Suppressions {
  isSuppressed(
    meta: { readonly id: FindingRule } & Pick<RuleMeta, 'hadolint'>,
    instructionIndex: number | undefined,
  ): boolean;
}

type Names = ReadonlySet<string>;
const noNames: Names = new Set();

/**
 * Reads the comments of this linter, of hadolint and of BuildKit:
 * `# stevedore ignore=a,b reason`, `# stevedore global ignore=a`, `# hadolint ignore=DL3009`, `stage ignore=` above a
 * FROM, `global ignore=`, and `# check=skip=a;…` at the top of the file or above an instruction.
 *
 * Above one instruction all comments of this linter count, but only the last of hadolint's and the first of
 * BuildKit's, as those tools read them.
 */
export function readSuppressions(document: DockerfileDocument): Suppressions {
  const everywhere = new Set<string>();
  for (const { name, value } of document.directives) {
    if (name === 'check') addAll(everywhere, parseCheckDirective(value));
  }
  const pragmas = new Map<DockerfileComment, Pragma>();
  for (const comment of document.comments) {
    const pragma = parsePragma(document.text, comment.span);
    if (pragma === undefined) continue;
    pragmas.set(comment, pragma);
    if (pragma.scope === 'file') addAll(everywhere, namesOf(pragma));
  }
  const byInstruction = new Map<number, Names>();
  const byStage = new Map<number, Names>();
  if (pragmas.size > 0) {
    for (const { index, comments } of document.instructions) {
      const names = namesAbove(comments, pragmas, 'instruction');
      if (names.size > 0) byInstruction.set(index, names);
    }
    for (const stage of document.stages) {
      const names = namesAbove(stage.from.comments, pragmas, 'stage');
      if (names.size === 0) continue;
      for (const { index } of stage.instructions) byStage.set(index, names);
    }
  }
  return {
    isSuppressed: (meta, index) =>
      covers(everywhere, meta) ||
      (index !== undefined &&
        (covers(byInstruction.get(index), meta) || covers(byStage.get(index), meta))),
  };
}

function namesAbove(
  comments: readonly DockerfileComment[],
  pragmas: ReadonlyMap<DockerfileComment, Pragma>,
  scope: Pragma['scope'],
): Names {
  if (comments.length === 0) return noNames;
  const found = comments
    .map((comment) => pragmas.get(comment))
    .filter((pragma) => pragma?.scope === scope)
    .filter((pragma) => pragma !== undefined);
  const names = new Set<string>();
  for (const pragma of found) if (pragma.tool === 'stevedore') addAll(names, namesOf(pragma));
  for (const pragma of [
    found.findLast(({ tool }) => tool === 'hadolint'),
    found.find(({ tool }) => tool === 'check'),
  ]) {
    if (pragma !== undefined) addAll(names, namesOf(pragma));
  }
  return names;
}

function namesOf({ names }: Pragma): readonly string[] {
  return names.map(({ name }) => name);
}

function addAll(names: Set<string>, more: readonly string[]): void {
  for (const name of more) names.add(name.toLowerCase());
}

function covers(
  names: Names | undefined,
  { id, hadolint }: Parameters<Suppressions['isSuppressed']>[0],
): boolean {
  if (names === undefined || names.size === 0) return false;
  return (
    names.has('all') || names.has(id) || hadolint.some((rule) => names.has(rule.toLowerCase()))
  );
}
