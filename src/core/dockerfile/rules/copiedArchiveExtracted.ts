import type { Fix } from '../finding.ts';
import { replaceSpan, toFix } from '../fixes/edits.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import { runsUnknownScript } from '../commands/removals.ts';
import { baseName } from '../stages/paths.ts';
import { bindEdits } from './bindFixes.ts';
import type { ExtractedArchive } from './extractedArchives.ts';
import { extractedArchives, plainTarFolder } from './extractedArchives.ts';
import { isUsedElsewhere } from './mentions.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'copied-archive-extracted',
  title: 'copied-archive-extracted.title',
  severity: 'warning',
  category: 'context',
  hadolint: ['DL3010'],
  docs: 'copied-archive-extracted',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const archive of extractedArchives(context)) {
    const { file, event, gone } = archive;
    // Removed in another layer is a fault of its own, with a finding of its own.
    if (file.effect.origin === 'download' || gone?.effect.kind === 'remove') continue;
    const { step, effect } = event;
    yield {
      step,
      span: effect.span,
      message: message('copied-archive-extracted.message', baseName(file.path)),
      explanation: message('copied-archive-extracted.explanation'),
      related: [
        {
          range: context.document.lines.rangeOf(file.effect.span),
          message: message('copied-archive-extracted.related', baseName(file.path)),
        },
      ],
      bytes: file.effect.bytes,
      isDoubtful:
        effect.shellStep?.command.isConditional === true ||
        runsUnknownScript(context.shellSteps(step), (effect.shellStep?.index ?? 0) + 1),
      fixes: gone === undefined ? fixesOf(context, archive) : [],
    };
  }
}

function fixesOf(context: LintContext, archive: ExtractedArchive): readonly Fix[] {
  const { file, event } = archive;
  const { step } = event;
  const writer = file.step;
  if (writer === step || writer.stage !== step.stage || step.isTrigger) return [];
  if (isUsedElsewhere(context, writer, step, file.path)) return [];
  const isChanged = context
    .fileEventsOf(step)
    .some(
      ({ effect, touched }) =>
        effect.kind !== 'extract' && touched.some((other) => other.effect === file.effect),
    );
  const bound = isChanged ? undefined : bindEdits(context, writer, step, file);
  const mount =
    bound === undefined
      ? []
      : [toFix('safe', message('copied-archive-extracted.fixMount', baseName(file.path)), bound)];
  return [...mount, ...addInstead(context, archive)];
}

/** ADD takes a tar archive apart by itself. */
function addInstead(
  { document, shellSteps }: LintContext,
  { file, event }: ExtractedArchive,
): readonly Fix[] {
  const { step, effect } = event;
  const { instruction } = file.step;
  const [, destination, ...more] = instruction.words;
  const folder = plainTarFolder(event);
  const command = effect.shellStep?.command;
  if (folder === undefined || command === undefined || step.script === undefined) return [];
  if (destination === undefined || more.length > 0 || instruction.isExecForm) return [];
  if (instruction.keyword !== 'COPY' || instruction.flags.length > 0) return [];
  const isNamedAgain = shellSteps(step).some(
    (other) =>
      other.command !== command &&
      other.command.words.some(({ text }) => text.includes(baseName(file.path))),
  );
  const index = statementOf(step.script, command);
  const removal =
    index === undefined || isNamedAgain
      ? undefined
      : removeStatement(document, step.instruction, step.script, index);
  if (removal === undefined) return [];
  return [
    toFix('suggestion', message('copied-archive-extracted.fixAdd'), [
      replaceSpan(document, instruction.keywordSpan, 'ADD'),
      replaceSpan(document, destination.span, folder === '/' ? '/' : `${folder}/`),
      removal,
    ]),
  ];
}
