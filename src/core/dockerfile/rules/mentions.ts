import type { BuildStep } from '../stages/buildStep.ts';
import { baseName, isInside } from '../stages/paths.ts';
import type { LintContext } from './rule.ts';

/** The steps of the same stage strictly between two others. */
export function stepsBetween(
  { allSteps }: LintContext,
  earlier: BuildStep,
  later: BuildStep,
): readonly BuildStep[] {
  return allSteps
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
  const { document, allSteps: steps } = context;
  const name = baseName(path);
  // Looking for the name in all of the text is much faster than in one instruction after the other.
  let offset = document.text.indexOf(name, writer.instruction.span.end);
  while (offset !== -1) {
    const user = stepAt(steps, offset);
    if (user !== undefined && user !== step) return true;
    offset = document.text.indexOf(name, user?.instruction.span.end ?? offset + 1);
  }
  const isWorkedIn = ({ workdir }: BuildStep): boolean =>
    workdir !== undefined && workdir !== '/' && isInside(workdir, path);
  return steps.some(
    (other) => other.position > writer.position && other !== step && isWorkedIn(other),
  );
}

/** The step whose instruction holds an offset. */
export function stepAt(steps: readonly BuildStep[], offset: number): BuildStep | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((steps[middle]?.instruction.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const step = steps[low - 1];
  return step !== undefined && offset < step.instruction.span.end ? step : undefined;
}
