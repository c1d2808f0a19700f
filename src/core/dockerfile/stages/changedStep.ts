import type { BuildStep } from './buildStep.ts';

/** The same step as a rule sees it: run by somebody else, or standing for another instruction. */
export function changedStep(step: BuildStep, changes: Partial<BuildStep>): BuildStep {
  const { position, instruction, stage, isShipped, isTrigger, workdir, user, home } = step;
  const { shell, mounts, script, variable } = step;
  return {
    ...{ position, instruction, stage, isShipped, isTrigger, workdir, user, home },
    ...{ shell, mounts, script, variable },
    ...changes,
  };
}
