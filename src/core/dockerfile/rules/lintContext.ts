import type { ShellStep } from '../commands/shellSteps.ts';
import { shellStepsOf } from '../commands/shellSteps.ts';
import type { FileEvent } from '../files/followFiles.ts';
import { followFiles } from '../files/followFiles.ts';
import type { LintFacts } from '../lintFacts.ts';
import type { LintOptions } from '../lintOptions.ts';
import type { BuildStep } from '../stages/buildStep.ts';
import { finalChain } from '../stages/stageGraph.ts';
import { walkStages } from '../stages/walkStages.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import type { LintContext } from './rule.ts';

/** What rules look at: in all stages, and in those that ship. */
export interface FileContext extends LintContext {
  readonly shipped: LintContext;
}

/** Whatever only some rules need is worked out when the first one asks, and then kept for the others. */
export function createLintContext(
  document: DockerfileDocument,
  options: LintOptions,
  facts: LintFacts,
): FileContext {
  const shipped = finalChain(document, options.target);
  const allSteps = walkStages(document, shipped, facts);
  /** By position: every rule asks for every step. */
  const read: (readonly ShellStep[] | undefined)[] = [];
  const shellSteps = (step: BuildStep): readonly ShellStep[] =>
    (read[step.position] ??= shellStepsOf(step));
  const byStage = new Map<Stage, BuildStep[]>(document.stages.map((stage) => [stage, []]));
  for (const step of allSteps) byStage.get(step.stage)?.push(step);
  const stepsOf = (stage: Stage): readonly BuildStep[] => byStage.get(stage) ?? [];
  const eventsOf = followFiles({ document, stepsOf, shellSteps, facts });
  const eventsByStep = memoized((stage: Stage) => groupByStep(eventsOf(stage)));

  function lookingAt(stages: readonly Stage[]): LintContext {
    const steps = stages.flatMap(stepsOf);
    const programs = memoized((_: undefined) => programsIn(steps, shellSteps));
    const events = memoized((_: undefined) => stages.flatMap((stage) => eventsOf(stage)));
    return {
      document,
      facts,
      steps,
      allSteps,
      stepsOf,
      shellSteps,
      callsAny: (names) => {
        const called = programs(undefined);
        for (const name of names) if (called.has(name)) return true;
        return false;
      },
      fileEvents: () => events(undefined),
      fileEventsOf: (step) => eventsByStep(step.stage).get(step) ?? [],
    };
  }

  return {
    ...lookingAt(document.stages),
    shipped: lookingAt(document.stages.filter(({ index }) => shipped.has(index))),
  };
}

function groupByStep(events: readonly FileEvent[]): ReadonlyMap<BuildStep, readonly FileEvent[]> {
  const byStep = new Map<BuildStep, FileEvent[]>();
  for (const event of events) {
    const known = byStep.get(event.step);
    if (known === undefined) byStep.set(event.step, [event]);
    else known.push(event);
  }
  return byStep;
}

function programsIn(
  steps: readonly BuildStep[],
  shellSteps: LintContext['shellSteps'],
): ReadonlySet<string> {
  const programs = new Set<string>();
  for (const step of steps) {
    for (const { call } of shellSteps(step)) if (call !== undefined) programs.add(call.program);
  }
  return programs;
}

function memoized<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    values.set(key, value);
    return value;
  };
}
