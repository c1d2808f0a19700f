import { aptCallOf, updatesLists } from '../commands/aptCall.ts';
import { isCleared, runsUnknownScript } from '../commands/removals.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { Fix } from '../finding.ts';
import { cacheMountFixes } from '../fixes/cacheMount.ts';
import { toFix } from '../fixes/edits.ts';
import { appendCommand } from '../fixes/insertCommand.ts';
import { mergeRuns } from '../fixes/mergeRuns.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { isMounted } from '../stages/runMounts.ts';
import { laterListUser } from './aptListUsers.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';

export const meta: RuleMeta = {
  id: 'apt-lists-left',
  title: 'apt-lists-left.title',
  severity: 'warning',
  category: 'package-manager',
  hadolint: ['DL3009'],
  docs: 'apt-lists-left',
  otherStages: 'silent',
};

const lists = '/var/lib/apt/lists';

export function* check(context: LintContext): Iterable<RuleFinding> {
  for (const step of context.steps) {
    if (!step.isShipped) continue;
    const shellSteps = context.shellSteps(step);
    const update = lastUpdate(shellSteps);
    if (update === undefined || isMounted(step.mounts, lists)) continue;
    if (clearsLists(shellSteps, update.index + 1)) continue;
    yield {
      step,
      span: update.command.span,
      message: message('apt-lists-left.message'),
      explanation: message('apt-lists-left.explanation'),
      isDoubtful: runsUnknownScript(shellSteps, update.index + 1),
      fixes: fixesOf(context, step, update),
    };
  }
}

/** Only an update writes lists, so what comes before the last one does not matter. */
function lastUpdate(shellSteps: readonly ShellStep[]): ShellStep | undefined {
  return shellSteps.findLast((shellStep) => {
    const apt = aptCallOf(shellStep);
    return apt !== undefined && updatesLists(apt);
  });
}

function clearsLists(shellSteps: readonly ShellStep[], from: number): boolean {
  const distClean = shellSteps.some((shellStep) => {
    const subcommand = shellStep.index >= from ? aptCallOf(shellStep)?.subcommand : undefined;
    return subcommand === 'dist-clean' || subcommand === 'distclean';
  });
  return distClean || isCleared(shellSteps, from, lists);
}

function fixesOf(context: LintContext, step: BuildStep, update: ShellStep): readonly Fix[] {
  const { document } = context;
  if (step.script === undefined) return [];
  const sudo = update.command.words[0]?.value === 'sudo' ? 'sudo ' : '';
  const clean = `${sudo}rm -rf ${lists}/*`;
  const user = laterListUser(context, step)?.step;
  if (user === undefined) {
    const append = appendCommand(document, step.script, clean);
    const remove =
      append === undefined ? [] : [toFix('safe', message('apt-lists-left.fix'), [append])];
    const folders = ['/var/cache/apt', lists].filter((folder) => !isMounted(step.mounts, folder));
    return [...remove, ...cacheMountFixes(document, step.instruction, folders, 'sharing=locked')];
  }
  // Another RUN installs from these lists: they can go only when both make one layer.
  const merge = mergeRuns(document, step, user);
  if (merge === undefined || user.script === undefined) return [];
  const isClean = clearsLists(context.shellSteps(user), 0);
  const append = isClean ? undefined : appendCommand(document, user.script, clean);
  if (append === undefined && !isClean) return [];
  const edits = append === undefined ? [merge] : [merge, append];
  return [toFix('safe', message('apt-lists-left.merge'), edits)];
}
