import type { ShellStep } from '../commands/shellSteps.ts';
import type { Fix } from '../finding.ts';
import { toFix } from '../fixes/edits.ts';
import { appendCommand } from '../fixes/insertCommand.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { removeInstruction, removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { stepsBetween } from './mentions.ts';
import type { LintContext } from './rule.ts';

/** Moves the clean-ups to the end of the RUN that leaves what they are for, or joins the two. */
export function cleanUpFixes(
  context: LintContext,
  step: BuildStep,
  writer: BuildStep,
  cleanUps: readonly ShellStep[],
): readonly Fix[] {
  const { document } = context;
  const { script, instruction } = step;
  if (script === undefined || writer.script === undefined || step.stage !== writer.stage) return [];
  if (step.isTrigger !== writer.isTrigger) return [];
  const merge = mergeRuns(document, writer, step);
  if (merge !== undefined) return [toFix('safe', message('cleanup-in-own-layer.merge'), [merge])];
  const texts = cleanUps.map(({ command }) =>
    document.text.slice(command.span.start, command.span.end),
  );
  // What the command says must mean the same in the other RUN.
  const isPlain =
    writer.user === step.user &&
    script.form !== 'exec' &&
    texts.every((text) => !/[\n\r$`"']/.test(text)) &&
    cleanUps.every(({ command }) => !command.isConditional && !command.isPiped);
  const indexes = cleanUps.map(({ command }) => statementOf(script, command));
  if (!isPlain || indexes.includes(undefined)) return [];
  const append = appendCommand(document, writer.script, texts.join(' && '));
  const [only] = indexes;
  const removal =
    indexes.length === script.statements.length && !step.isTrigger
      ? removeInstruction(document, instruction)
      : indexes.length === 1 && only !== undefined
        ? removeStatement(document, instruction, script, only)
        : undefined;
  if (append === undefined || removal === undefined) return [];
  const hasRunBetween = stepsBetween(context, writer, step).some(
    ({ instruction: other }) => other.keyword === 'RUN',
  );
  const kind = hasRunBetween ? 'suggestion' : 'safe';
  return [toFix(kind, message('cleanup-in-own-layer.move'), [append, removal])];
}
