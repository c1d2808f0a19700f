import type { RemoveEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import { isPattern } from '../files/pathPatterns.ts';
import type { Fix, TextEdit } from '../finding.ts';
import { toFix } from '../fixes/edits.ts';
import { appendCommand } from '../fixes/insertCommand.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { bindEdits, boundSource } from './bindFixes.ts';
import { mayUse, stepsBetween } from './mentions.ts';
import type { LintContext } from './rule.ts';

/** Ways to remove the files in the layer that wrote them, or to never write them. */
export function removalFixes(
  context: LintContext,
  event: FileEvent,
  files: readonly WrittenFile[],
): readonly Fix[] {
  const { effect, step } = event;
  const writers = new Set(files.map((file) => file.step));
  const [writer] = writers;
  if (writer === undefined || writers.size > 1 || effect.kind !== 'remove') return [];
  if (step.isTrigger || writer.stage !== step.stage || step.script === undefined) return [];
  // Anything else that it removes has to stay where it is.
  const isAll = event.touched.every((file) => file.step === writer) && event.around.length === 0;
  if (!isAll) return [];
  if (writer.instruction.keyword === 'RUN') {
    const moved = moveRemoval(context, writer, step, effect, files);
    if (moved !== undefined) return [moved];
    const merge = mergeRuns(context.document, writer, step);
    const title = message('removed-in-later-layer.fixMerge');
    return merge === undefined ? [] : [toFix('safe', title, [merge])];
  }
  const mounted =
    files.length === 1 ? mountInstead(context, writer, step, effect, files[0]) : undefined;
  return mounted === undefined ? [] : [mounted];
}

/** Moves the removal to the end of the RUN that wrote the files, when nothing in between may use them. */
function moveRemoval(
  context: LintContext,
  writer: BuildStep,
  step: BuildStep,
  effect: RemoveEffect,
  files: readonly WrittenFile[],
): Fix | undefined {
  const removal = removeCommandEdit(context, step, effect);
  const command = effect.shellStep?.command;
  const index =
    command === undefined || step.script === undefined ? -1 : statementOf(step.script, command);
  if (removal === undefined || index !== 0 || command === undefined) return undefined;
  if (writer.script === undefined || writer.user !== step.user) return undefined;
  const between = stepsBetween(context, writer, step);
  const paths = [...effect.paths, ...files.map(({ path }) => path)];
  if (between.some((other) => paths.some((path) => mayUse(context, other, path)))) return undefined;
  const options = command.words.slice(1).filter(({ value }) => value.startsWith('-'));
  if (command.name !== 'rm' || effect.paths.some((path) => /[^\w./*@+,:~-]/.test(path)))
    return undefined;
  const text = ['rm', ...options.map((word) => word.text), ...effect.paths].join(' ');
  const append = appendCommand(context.document, writer.script, text);
  if (append === undefined) return undefined;
  const runsBetween = between.some(({ instruction }) => instruction.keyword === 'RUN');
  const title = message('removed-in-later-layer.fixMove');
  return toFix(runsBetween ? 'suggestion' : 'safe', title, [append, removal]);
}

function removeCommandEdit(
  { document }: LintContext,
  step: BuildStep,
  effect: RemoveEffect,
): TextEdit | undefined {
  if (step.script === undefined || effect.shellStep === undefined) return undefined;
  const index = statementOf(step.script, effect.shellStep.command);
  return index === undefined
    ? undefined
    : removeStatement(document, step.instruction, step.script, index);
}

/** Binds a file that one RUN needs and removes into that RUN, so that no layer ever holds it. */
function mountInstead(
  context: LintContext,
  writer: BuildStep,
  step: BuildStep,
  effect: RemoveEffect,
  file: WrittenFile | undefined,
): Fix | undefined {
  if (file === undefined) return undefined;
  if (effect.paths.length !== 1 || effect.paths.some(isPattern) || effect.paths[0] !== file.path) {
    return undefined;
  }
  if (stepsBetween(context, writer, step).some((other) => mayUse(context, other, file.path)))
    return undefined;
  // A bound file cannot be changed, and is only there for this one RUN.
  const others = context
    .shellSteps(step)
    .filter(({ command }) => command !== effect.shellStep?.command);
  const changes = others.some(
    ({ call, command }) =>
      /^(chmod|chown|mv|sed|touch|dos2unix)$/.test(call?.program ?? '') &&
      command.words.some(({ value }) => file.path.endsWith(value.replace(/^\.\//, ''))),
  );
  const removal = removeCommandEdit(context, step, effect);
  if (changes || others.length === 0 || removal === undefined) return undefined;
  const bound = bindEdits(context, writer, step, file);
  if (bound === undefined) return undefined;
  const title = message('removed-in-later-layer.fixMount', boundSource(writer));
  return toFix('suggestion', title, [...bound, removal]);
}
