import type { RuleMeta } from './rules/rule.ts';
import type { DockerfileDocument } from './syntax/dockerfileDocument.ts';
import type { DockerfileComment } from './syntax/instruction.ts';

/** Rule ids and rules of hadolint that comments of the file switch off. */
export interface Suppressions {
  isSuppressed(meta: RuleMeta, instructionIndex: number): boolean;
}

type Names = ReadonlySet<string>;

/**
 * Reads the comments of this linter, of hadolint and of BuildKit:
 * `# stevedore ignore=a,b reason`, `# stevedore global ignore=a`, `# hadolint ignore=DL3009`, `stage ignore=` above a
 * FROM, `global ignore=`, and `# check=skip=a;…` at the top of the file or above an instruction.
 */
export function readSuppressions(document: DockerfileDocument): Suppressions {
  const everywhere = new Set<string>();
  for (const { text } of document.comments)
    collect(text, /^(stevedore|hadolint)\s+global\s+ignore\s*=\s*(.*)$/i, everywhere);
  for (const { name, value } of document.directives) {
    if (name === 'check') collectSkipped(value, everywhere);
  }
  const byInstruction = new Map<number, Names>();
  for (const { index, comments } of document.instructions) {
    const names = namesAbove(comments, /^(stevedore|hadolint)\s+ignore\s*=\s*(.*)$/i);
    for (const { text } of comments) {
      const skipped = /^check\s*=\s*(.*)$/i.exec(text)?.[1];
      if (skipped !== undefined) collectSkipped(skipped, names);
    }
    if (names.size > 0) byInstruction.set(index, names);
  }
  const byStage = new Map<number, Names>();
  for (const stage of document.stages) {
    const names = namesAbove(
      stage.from.comments,
      /^(stevedore|hadolint)\s+stage\s+ignore\s*=\s*(.*)$/i,
    );
    if (names.size === 0) continue;
    for (const { index } of stage.instructions) byStage.set(index, names);
  }
  return {
    isSuppressed: (meta, index) =>
      [everywhere, byInstruction.get(index), byStage.get(index)].some(
        (names) => names !== undefined && covers(names, meta),
      ),
  };
}

function covers(names: Names, { id, hadolint }: RuleMeta): boolean {
  return (
    names.has('all') || names.has(id) || hadolint.some((rule) => names.has(rule.toLowerCase()))
  );
}

function namesAbove(comments: readonly DockerfileComment[], pattern: RegExp): Set<string> {
  const names = new Set<string>();
  for (const { text } of comments) collect(text, pattern, names);
  return names;
}

/** The list ends at the first thing that is no name; a reason may follow. */
function collect(text: string, pattern: RegExp, names: Set<string>): void {
  const list = pattern.exec(text)?.[2];
  const named = /^[\w-]+(\s*,\s*[\w-]+)*/.exec(list ?? '')?.[0];
  for (const name of named?.split(',') ?? []) names.add(name.trim().toLowerCase());
}

/** `skip=A,B;error=true`: the value ends at the first white space. */
function collectSkipped(value: string, names: Set<string>): void {
  for (const option of (value.split(/\s/)[0] ?? '').split(';')) {
    const list = /^skip=(.*)$/i.exec(option)?.[1];
    for (const name of list?.split(',') ?? [])
      if (name !== '') names.add(name.trim().toLowerCase());
  }
}
