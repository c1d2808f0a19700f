import type { AptCall } from '../commands/aptCall.ts';
import { aptCallOf, updatesLists } from '../commands/aptCall.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { LintContext } from './rule.ts';

/** A command that installs from package lists, and its step. */
export interface ListUser {
  readonly step: BuildStep;
  readonly shellStep: ShellStep;
}

/** The first later command that installs from the lists of a step, unless a newer update comes before it. */
export function laterListUser(context: LintContext, step: BuildStep): ListUser | undefined {
  for (let { position } = step; position < context.steps.length - 1; position += 1) {
    const later = context.steps[position + 1];
    if (later === undefined) break;
    if (later.stage !== step.stage && !startsFrom(context, later, step)) continue;
    for (const shellStep of context.shellSteps(later)) {
      const call = aptCallOf(shellStep);
      if (call === undefined) continue;
      if (updatesLists(call)) return undefined;
      if (usesLists(call)) return { step: later, shellStep };
    }
  }
  return undefined;
}

export function usesLists({ subcommand }: AptCall): boolean {
  return /^(install|build-dep|upgrade|dist-upgrade|full-upgrade|safe-upgrade|satisfy)$/.test(
    subcommand,
  );
}

function startsFrom({ document }: LintContext, later: BuildStep, step: BuildStep): boolean {
  let base = later.stage.baseStage;
  while (base !== undefined && base !== step.stage.index) base = document.stages[base]?.baseStage;
  return base === step.stage.index;
}
