import type { Fix, TextEdit } from '../finding.ts';
import { insertAt, replaceSpan, toFix } from '../fixes/edits.ts';
import { removeInstruction, removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { syntaxEdits } from '../fixes/syntaxVersion.ts';
import { message } from '../messages/messageTemplates.ts';
import { baseName } from '../stages/paths.ts';
import type { ExtractedArchive } from './extractedArchives.ts';
import { extractedArchives, plainTarFolder } from './extractedArchives.ts';
import { isUsedElsewhere } from './mentions.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'remote-archive-added',
  title: 'remote-archive-added.title',
  severity: 'warning',
  category: 'context',
  hadolint: [],
  docs: 'remote-archive-added',
  otherStages: 'silent',
};

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const archive of extractedArchives(context)) {
    const { file, event, gone } = archive;
    if (file.effect.origin !== 'download') continue;
    const { step, effect } = event;
    const code =
      gone?.effect.kind === 'remove'
        ? 'remote-archive-added.messageRemoved'
        : 'remote-archive-added.message';
    yield {
      step,
      span: effect.span,
      message: message(code, baseName(file.path)),
      explanation: message('remote-archive-added.explanation'),
      related: [
        {
          range: context.document.lines.rangeOf(file.effect.span),
          message: message('remote-archive-added.related', baseName(file.path)),
        },
      ],
      isDoubtful: effect.shellStep?.command.isConditional === true,
      fixes: fixesOf(context, archive),
    };
  }
}

/** ADD --unpack takes the archive apart on the way. */
function fixesOf(context: LintContext, archive: ExtractedArchive): readonly Fix[] {
  const { document } = context;
  const { file, event } = archive;
  const { step } = event;
  const { instruction, stage, isTrigger } = file.step;
  const [, destination, ...more] = instruction.words;
  const folder = plainTarFolder(event);
  if (folder === undefined || destination === undefined || more.length > 0) return [];
  if (instruction.isExecForm || isTrigger || stage !== step.stage) return [];
  if (isUsedElsewhere(context, file.step, step, file.path)) return [];
  const syntax = syntaxEdits(document, '1.17');
  const rest = commandEdit(context, archive, folder);
  if (syntax === undefined || rest === undefined) return [];
  return [
    toFix('suggestion', message('remote-archive-added.fix'), [
      ...syntax,
      insertAt(document, instruction.keywordSpan.end, ' --unpack=true'),
      replaceSpan(document, destination.span, folder === '/' ? '/' : `${folder}/`),
      rest,
    ]),
  ];
}

/** Takes the unpacking out; with a removal of the archive, only when nothing else is in the RUN. */
function commandEdit(
  { document, shellSteps }: LintContext,
  { file, event, gone }: ExtractedArchive,
  folder: string,
): TextEdit | undefined {
  const { step, effect } = event;
  const command = effect.shellStep?.command;
  if (step.script === undefined || command === undefined) return undefined;
  const others = shellSteps(step).filter((other) => other.command !== command);
  if (gone !== undefined) {
    const isNothingElse = others.every(
      (other) =>
        (gone.effect.kind === 'remove' &&
          gone.effect.shellStep?.command === other.command &&
          gone.touched.length === 1) ||
        (other.call?.program === 'mkdir' &&
          other.call.args.every(
            (word) => word.value.startsWith('-') || other.paths(word)?.[0] === folder,
          )) ||
        other.call?.program === 'set',
    );
    return gone.step === step && isNothingElse
      ? removeInstruction(document, step.instruction)
      : undefined;
  }
  const isNamedAgain = others.some(({ command: { words } }) =>
    words.some(({ text }) => text.includes(baseName(file.path))),
  );
  const index = statementOf(step.script, command);
  return index === undefined || isNamedAgain
    ? undefined
    : removeStatement(document, step.instruction, step.script, index);
}
