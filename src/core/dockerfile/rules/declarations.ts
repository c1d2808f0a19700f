import type { BuildStep } from '../stages/buildStep.ts';
import { variablesSetBy } from '../stages/variablesSet.ts';
import type { LintContext } from './rule.ts';

/** Tells which ARG or ENV of the same stage, in front of a step, declares a variable last. */
export function declarations(
  { steps }: LintContext,
  keywords: RegExp,
): (step: BuildStep, name: string) => BuildStep | undefined {
  const byName = new Map<string, BuildStep[]>();
  for (const step of steps) {
    if (!keywords.test(step.instruction.keyword)) continue;
    for (const { name } of variablesSetBy(step.instruction)) {
      const key = `${step.stage.index} ${name}`;
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [step]);
      else known.push(step);
    }
  }
  return (step, name) =>
    byName.get(`${step.stage.index} ${name}`)?.findLast(({ position }) => position < step.position);
}
