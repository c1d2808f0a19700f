import { shellStepsOf } from '../commands/shellSteps.ts';
import type { ShellStep } from '../commands/shellSteps.ts';
import type { LintFacts } from '../lintFacts.ts';
import type { LintOptions } from '../lintOptions.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { finalChain } from '../stages/stageGraph.ts';
import { walkStages } from '../stages/walkStages.ts';
import type { DockerfileDocument } from '../syntax/dockerfileDocument.ts';
import type { LintContext } from './rule.ts';

export function createLintContext(
  document: DockerfileDocument,
  options: LintOptions,
  facts: LintFacts,
): LintContext {
  const shellSteps = new Map<BuildStep, readonly ShellStep[]>();
  return {
    document,
    facts,
    steps: walkStages(document, finalChain(document, options.target), facts),
    shellSteps: (step) => {
      const known = shellSteps.get(step) ?? shellStepsOf(step);
      shellSteps.set(step, known);
      return known;
    },
  };
}
