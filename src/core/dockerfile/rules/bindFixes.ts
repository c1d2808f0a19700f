import type { WrittenFile } from '../files/followFiles.ts';
import type { TextEdit } from '../finding.ts';
import { insertAt } from '../fixes/edits.ts';
import { removeInstruction } from '../fixes/removeStatement.ts';
import { syntaxEdits } from '../fixes/syntaxVersion.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { LintContext } from './rule.ts';

/** What binds a copied file into a RUN instead of copying it; undefined for more than one plain file. */
export function bindEdits(
  { document }: LintContext,
  writer: BuildStep,
  step: BuildStep,
  file: WrittenFile,
): readonly TextEdit[] | undefined {
  const syntax = syntaxEdits(document, '1.2');
  if (syntax === undefined || !isBindable(writer, file)) return undefined;
  const { instruction } = writer;
  const from = instruction.flags.find(({ name }) => name === 'from')?.value;
  const origin = from === undefined ? '' : `from=${from},`;
  const flag = ` --mount=type=bind,${origin}source=${boundSource(writer)},target=${file.path}`;
  return [
    ...syntax,
    removeInstruction(document, instruction),
    insertAt(document, step.instruction.keywordSpan.end, flag),
  ];
}

/** The source as a mount names it. */
export function boundSource({ instruction }: BuildStep): string {
  return (instruction.words[0]?.value ?? '').replace(/^\.\//, '');
}

/** One plain file, copied as it is. */
function isBindable({ instruction, isTrigger }: BuildStep, { effect }: WrittenFile): boolean {
  const [source] = instruction.words;
  return (
    !isTrigger &&
    instruction.words.length === 2 &&
    instruction.heredocs.length === 0 &&
    !instruction.isExecForm &&
    source !== undefined &&
    /^[\w./@+-]+$/.test(source.value) &&
    !effect.isFolder &&
    (effect.origin === 'context' || effect.origin === 'stage') &&
    instruction.flags.every(({ name }) => name === 'from' || name === 'link')
  );
}
