import { parseArguments } from '../commands/parseArguments.ts';
import { contextPath } from '../files/contextSources.ts';
import type { WriteEffect } from '../files/fileEffect.ts';
import type { FileEvent } from '../files/followFiles.ts';
import type { Fix } from '../finding.ts';
import { insertArgument, toFix } from '../fixes/edits.ts';
import { appendCommand } from '../fixes/insertCommand.ts';
import { message } from '../messages/messageTemplates.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, isInside } from '../stages/paths.ts';
import type { LintContext, RuleFinding, RuleMeta } from './rule.ts';
import { isTemporary } from './temporaryFolders.ts';
import { writtenPath } from './writtenPath.ts';

export const meta: RuleMeta = {
  id: 'git-history-kept',
  title: 'git-history-kept.title',
  severity: 'information',
  category: 'context',
  hadolint: [],
  docs: 'git-history-kept',
  otherStages: 'silent',
};

/** Options that leave most of the history out, or that ask for nothing but the history. */
const shallow = /^--(depth|shallow-since|shallow-exclude|filter|bare|mirror)$/;
/** What may need more than the latest commit. */
const needsHistory =
  /^(checkout|switch|reset|describe|log|rev-list|merge|cherry-pick|fetch|pull|rebase|blame|shortlog|worktree|bisect)$/;

export function* check(context: LintContext): Iterable<RuleFinding> {
  if (!/\bgit\b/.test(context.document.text)) return;
  const kept = new Map<WriteEffect, FileEvent>();
  for (const event of context.fileEvents()) {
    const { effect } = event;
    if (effect.kind === 'write' && bringsHistory(effect)) kept.set(effect, event);
    if (effect.kind !== 'remove') continue;
    for (const file of event.touched) kept.delete(file.effect);
    const history = effect.paths.filter((path) => /\/\.(git|\?\?|\[|\*)[^/]*(\/\*)?$/.test(path));
    for (const file of event.around) {
      if (history.some((path) => isInside(path, file.path))) kept.delete(file.effect);
    }
  }
  if (kept.size === 0) return;
  const later = laterCalls(context);
  for (const [effect, event] of kept) {
    const isCopy = effect.shellStep === undefined;
    if (!isCopy && (isTemporary(effect.path) || isCleanedByFind(context, event))) continue;
    yield {
      step: event.step,
      span: effect.span,
      message: isCopy
        ? message('git-history-kept.messageCopied')
        : message('git-history-kept.message', effect.path),
      explanation: message(
        isCopy ? 'git-history-kept.explanationCopied' : 'git-history-kept.explanation',
      ),
      bytes: effect.bytes,
      isDoubtful: effect.shellStep?.command.isConditional === true,
      fixes: isCopy ? [] : fixesOf(context, event, effect, later),
    };
  }
}

function bringsHistory(effect: WriteEffect): boolean {
  if (effect.shellStep === undefined) {
    return effect.isFolder && baseName(`/${contextPath(effect.source ?? effect.path)}`) === '.git';
  }
  if (effect.origin !== 'clone') return false;
  return !(effect.shellStep.call?.args ?? []).some(({ value }) =>
    shallow.test(value.replace(/=.*$/, '')),
  );
}

/** `find … -name .git … rm`, wherever it looks. */
function isCleanedByFind({ shellSteps }: LintContext, { step }: FileEvent): boolean {
  return shellSteps(step).some(
    ({ call }) =>
      call?.program === 'find' && call.args.some(({ value }) => /^\.git[*]?$/.test(value)),
  );
}

function fixesOf(
  { document }: LintContext,
  event: FileEvent,
  effect: WriteEffect,
  later: ReturnType<typeof laterCalls>,
): readonly Fix[] {
  const { step } = event;
  const { call, command } = effect.shellStep ?? {};
  if (call === undefined || command === undefined || step.script === undefined) return [];
  const { history, any } = later(step, effect.shellStep?.index ?? 0);
  const clone = call.args.find(({ value }) => value === 'clone');
  const fixes: Fix[] = [];
  if (clone !== undefined && !history) {
    const depth = insertArgument(document, step.script, clone, '--depth=1');
    fixes.push(toFix('suggestion', message('git-history-kept.fixDepth'), [depth]));
  }
  const path = writtenPath(`${effect.path}/.git`);
  const isNested = command.nesting.length > 0 || command.isConditional;
  if (path !== undefined && !isNested && !any) {
    const edit = appendCommand(document, step.script, `rm -rf ${path}`);
    const title = message('git-history-kept.fixRemove', path);
    if (edit !== undefined) fixes.push(toFix('suggestion', title, [edit]));
  }
  return fixes;
}

/** Tells whether git is called behind a command for other commits, and at all in a later RUN. */
function laterCalls({
  document,
  allSteps,
  shellSteps,
}: LintContext): (
  step: BuildStep,
  index: number,
) => { readonly history: boolean; readonly any: boolean } {
  let lastCall = -1;
  let lastNeed = { position: -1, index: -1 };
  for (const step of allSteps) {
    const { start, end } = step.instruction.span;
    if (!document.text.slice(start, end).includes('git')) continue;
    for (const { call, index } of shellSteps(step)) {
      if (call?.program !== 'git') continue;
      lastCall = step.position;
      if (needsHistory.test(subcommandOf(call.args))) lastNeed = { position: step.position, index };
    }
  }
  return ({ position }, index) => ({
    history:
      lastNeed.position > position || (lastNeed.position === position && lastNeed.index > index),
    any: lastCall > position,
  });
}

function subcommandOf(args: Parameters<typeof parseArguments>[0]): string {
  return (
    parseArguments(args, new Set(['-C', '-c', '--git-dir', '--work-tree'])).operands[0]?.value ?? ''
  );
}
