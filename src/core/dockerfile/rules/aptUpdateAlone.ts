import { aptCallOf, updatesLists } from '../commands/aptCall.ts';
import { runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { Fix } from '../finding.ts';
import { insertAt, toFix } from '../fixes/edits.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { removeStatement, statementOf } from '../fixes/removeStatement.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import type { ListUser } from './aptListUsers.ts';
import { laterListUser, usesLists } from './aptListUsers.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'apt-update-alone',
  title: 'apt-update-alone.title',
  severity: 'warning',
  category: 'rebuild',
  hadolint: [],
  docs: 'apt-update-alone',
  otherStages: 'hint',
};

/** Programs that install or download by means of apt. */
const aptUsers =
  /^(apt-(file|cache|add-repository)|mk-build-deps|tasksel|gdebi|unattended-upgrade|npx|playwright)$/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  const { text } = context.document;
  for (const step of context.steps) {
    const { keyword, span } = step.instruction;
    // Most have nothing to do with it, and reading a script takes longer than looking for a word.
    if (keyword !== 'RUN' || !text.slice(span.start, span.end).includes('apt')) continue;
    if (step.script === undefined) continue;
    const shellSteps = context.shellSteps(step);
    const update = loneUpdate(shellSteps);
    if (update === undefined || isMounted(step.mounts, '/var/lib/apt/lists')) continue;
    const user = laterListUser(context, step);
    if (user === undefined) continue;
    yield {
      step,
      span: update.command.span,
      message: message('apt-update-alone.message'),
      explanation: message('apt-update-alone.explanation'),
      related: [
        {
          range: context.document.lines.rangeOf(user.shellStep.command.span),
          message: message('apt-update-alone.related'),
        },
      ],
      isDoubtful: update.command.isConditional,
      fixes: fixesOf(context, step, update, user),
    };
  }
}

/** The last update of a RUN in which nothing installs from the lists, as far as one can see. */
function loneUpdate(shellSteps: readonly ShellStep[]): ShellStep | undefined {
  const update = shellSteps.findLast((shellStep) => {
    const apt = aptCallOf(shellStep);
    return apt?.subcommand === 'update' && updatesLists(apt);
  });
  if (update === undefined || runsUnknownScript(shellSteps, update.index + 1)) return undefined;
  const isUsed = shellSteps.some((shellStep) => {
    const apt = aptCallOf(shellStep);
    const isUser =
      (apt !== undefined && (usesLists(apt) || /^(download|source)$/.test(apt.subcommand))) ||
      aptUsers.test(shellStep.call?.program ?? '');
    return isUser && shellStep.index > update.index;
  });
  return isUsed ? undefined : update;
}

function fixesOf(
  { document }: LintContext,
  step: BuildStep,
  update: ShellStep,
  user: ListUser,
): readonly Fix[] {
  const merge = mergeRuns(document, step, user.step);
  if (merge !== undefined) return [toFix('safe', message('apt-update-alone.merge'), [merge])];
  const { script } = step;
  const install = user.shellStep.command;
  if (script === undefined || user.step.script === undefined) return [];
  const index = statementOf(script, update.command);
  const target = statementOf(user.step.script, install);
  const statement = target === undefined ? undefined : user.step.script.statements[target];
  if (index === undefined || statement === undefined || user.step.script.form === 'exec') return [];
  const removal = removeStatement(document, step.instruction, script, index);
  if (removal === undefined || statement.operator === '||') return [];
  const text = document.text.slice(update.command.span.start, update.command.span.end);
  if (text.includes('\n')) return [];
  const insertion = insertAt(document, statement.span.start, `${text} && `);
  return [toFix('suggestion', message('apt-update-alone.move'), [removal, insertion])];
}
