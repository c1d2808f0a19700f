import type { BuildStep } from './buildStep.ts';

/** The line of BuildKit's `[linux/amd64 build 2/3] RUN make`. */
export function vertexLine(title: string, steps: readonly BuildStep[]): number | undefined {
  const match = /^\[(?:\S+\/\S+ +)?(?:(\S+) +)? *(\d+)\/\d+\] /.exec(title);
  if (!match) return undefined;
  const numbered = steps.filter((step) => step.numbered && isOfStage(step, match[1]));
  return numbered[Number(match[2]) - 1]?.line;
}

function isOfStage(step: BuildStep, label: string | undefined): boolean {
  // An unnamed stage is called `stage-<index>`, and nothing at all when it is the only one.
  if (label === undefined) return step.stage === 0;
  return step.stageName?.toLowerCase() === label || `stage-${step.stage}` === label;
}
