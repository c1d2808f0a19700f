import type { MoveEffect } from '../files/fileEffect.ts';
import type { FileEvent, WrittenFile } from '../files/followFiles.ts';
import { systemFolders } from '../files/copyEffects.ts';
import type { Fix } from '../finding.ts';
import { replaceSpan, toFix } from '../fixes/edits.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, folderOf } from '../stages/paths.ts';
import { mayUse, stepsBetween } from './mentions.ts';
import type { LintContext } from './rule.ts';

/** Copies to the place where the file ends up, or makes one layer of both commands. */
export function rewriteFixes(
  context: LintContext,
  event: FileEvent,
  files: readonly WrittenFile[],
): readonly Fix[] {
  const { step, effect } = event;
  const writers = new Set(files.map((file) => file.step));
  const [writer] = writers;
  if (writer === undefined || writers.size > 1 || writer.stage !== step.stage) return [];
  if (step.isTrigger) return [];
  if (writer.instruction.keyword === 'RUN') {
    const merge = mergeRuns(context.document, writer, step);
    const title = message('rewritten-in-later-layer.fixMerge');
    return merge === undefined ? [] : [toFix('safe', title, [merge])];
  }
  const [file] = files;
  const isOne = event.touched.length === 1 && event.around.length === 0 && files.length === 1;
  return effect.kind === 'move' && isOne && file !== undefined
    ? copyThere(context, writer, step, effect, file)
    : [];
}

function copyThere(
  context: LintContext,
  writer: BuildStep,
  step: BuildStep,
  effect: MoveEffect,
  file: WrittenFile,
): readonly Fix[] {
  const { document } = context;
  const { instruction } = writer;
  const [source, destination] = instruction.words;
  const command = effect.shellStep?.command;
  if (source === undefined || destination === undefined || instruction.words.length !== 2)
    return [];
  if (instruction.isExecForm || instruction.heredocs.length > 0 || file.effect.isFolder) return [];
  if (command === undefined || step.script === undefined || !isPlainMove(effect, file)) return [];
  // Whatever works with the file before it moves would look for it in vain.
  const others = context.shellSteps(step).filter((other) => other.command !== command);
  const isUsed =
    stepsBetween(context, writer, step).some((other) =>
      [effect.from, effect.to].some((path) => mayUse(context, other, path)),
    ) ||
    others.some(({ command: { words } }) =>
      words.some(({ text }) => text.includes(baseName(effect.from))),
    );
  const index = statementOf(step.script, command);
  if (isUsed || index === undefined || command.isConditional) return [];
  const removal = removeStatement(document, step.instruction, step.script, index);
  if (removal === undefined) return [];
  // The folder that the COPY made is not made any more.
  const kind = systemFolders.has(folderOf(effect.from)) ? 'safe' : 'suggestion';
  const title = message('rewritten-in-later-layer.fixCopy', effect.to);
  return [toFix(kind, title, [replaceSpan(document, destination.span, effect.to), removal])];
}

function isPlainMove({ from, to, shellStep }: MoveEffect, file: WrittenFile): boolean {
  const words = shellStep?.command.words.slice(1) ?? [];
  const [operand, target, ...rest] = words.filter(({ value }) => !value.startsWith('-'));
  return (
    file.path === from &&
    /^[\w./@+-]+$/.test(to) &&
    operand !== undefined &&
    target !== undefined &&
    rest.length === 0 &&
    words.every(({ value }) => !value.startsWith('-') || /^-[fv]+$/.test(value))
  );
}
