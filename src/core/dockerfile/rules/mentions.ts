import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, isInside } from '../stages/paths.ts';
import type { LintContext } from './rule.ts';

/** The steps of the same stage strictly between two others. */
export function stepsBetween(
  { steps }: LintContext,
  earlier: BuildStep,
  later: BuildStep,
): readonly BuildStep[] {
  return steps
    .slice(earlier.position + 1, later.position)
    .filter(({ stage }) => stage === later.stage);
}

/** Whether an instruction may use a path: it names its last part, or works inside it. */
export function mayUse({ document }: LintContext, step: BuildStep, path: string): boolean {
  const { span } = step.instruction;
  if (step.workdir !== undefined && isInside(step.workdir, path)) return true;
  return document.text.slice(span.start, span.end).includes(baseName(path));
}

/** Whether any later instruction but one may use a path: in the same stage, in one that starts from it or copies from it. */
export function isUsedElsewhere(
  context: LintContext,
  writer: BuildStep,
  step: BuildStep,
  path: string,
): boolean {
  return context.steps
    .slice(writer.position + 1)
    .some((other) => other !== step && mayUse(context, other, path));
}
