import type { AptCall } from '../commands/aptCall.ts';
import { aptCallOf, updatesLists } from '../commands/aptCall.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import type { Stage } from '../syntax/dockerfileDocument.ts';
import type { LintContext } from './rule.ts';

/** A command that installs from package lists, and its step. */
export interface ListUser {
  readonly step: BuildStep;
  readonly shellStep: ShellStep;
}

/** The first later command that installs from the lists of a step, unless a newer update comes before it. */
export function laterListUser(context: LintContext, step: BuildStep): ListUser | undefined {
  for (const stage of context.document.stages.slice(step.stage.index)) {
    if (stage !== step.stage && !startsFrom(context, stage, step.stage)) continue;
    const steps = context.stepsOf(stage);
    const first = (steps[0]?.position ?? 0) - 1;
    for (let index = Math.max(0, step.position - first); index < steps.length; index += 1) {
      const later = steps[index];
      if (later === undefined) break;
      for (const shellStep of context.shellSteps(later)) {
        const call = aptCallOf(shellStep);
        if (call === undefined) continue;
        if (updatesLists(call)) return undefined;
        if (usesLists(call)) return { step: later, shellStep };
      }
    }
  }
  return undefined;
}

export function usesLists({ subcommand }: AptCall): boolean {
  return /^(install|build-dep|upgrade|dist-upgrade|full-upgrade|safe-upgrade|satisfy)$/.test(
    subcommand,
  );
}

function startsFrom({ document }: LintContext, later: Stage, { index }: Stage): boolean {
  let base = later.baseStage;
  while (base !== undefined && base > index) base = document.stages[base]?.baseStage;
  return base === index;
}
