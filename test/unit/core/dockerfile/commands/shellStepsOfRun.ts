import type { ShellStep } from '../../../../../src/core/dockerfile/commands/shellSteps.ts';
import { shellStepsOf } from '../../../../../src/core/dockerfile/commands/shellSteps.ts';
import { walkStages } from '../../../../../src/core/dockerfile/stages/walkStages.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

/** The commands of a RUN in /w, after other instructions. */
export function shellStepsOfRun(run: string, before = ''): readonly ShellStep[] {
  const document = parseDockerfile(`FROM x\nWORKDIR /w\n${before}RUN ${run}\n`);
  const step = walkStages(document, new Set([0]), {}).at(-1);
  return step === undefined ? [] : shellStepsOf(step);
}
