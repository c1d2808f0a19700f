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

/** What all rules look at; the parts that only some need are worked out when the first one asks. */
export function createLintContext(
  document: DockerfileDocument,
  options: LintOptions,
  facts: LintFacts,
): LintContext {
  const steps = walkStages(document, finalChain(document, options.target), facts);
  /** By position: every rule asks for every step. */
  const read: (readonly ShellStep[] | undefined)[] = [];
  const shellSteps = (step: BuildStep): readonly ShellStep[] =>
    (read[step.position] ??= shellStepsOf(step));
  const followed = memoized((_: undefined) => {
    const events = followFiles(steps, shellSteps, facts);
    const byStep = new Map<BuildStep, FileEvent[]>();
    for (const event of events) {
      const known = byStep.get(event.step);
      if (known === undefined) byStep.set(event.step, [event]);
      else known.push(event);
    }
    return { events, byStep };
  });
  const byStage = memoized((_: undefined) => {
    const grouped = new Map<Stage, BuildStep[]>();
    for (const step of steps) {
      const known = grouped.get(step.stage);
      if (known === undefined) grouped.set(step.stage, [step]);
      else known.push(step);
    }
    return grouped;
  });
  const programs = memoized((_: undefined): ReadonlySet<string> => {
    const called = new Set<string>();
    for (const step of steps) {
      for (const { call } of shellSteps(step)) if (call !== undefined) called.add(call.program);
    }
    return called;
  });
  return {
    document,
    facts,
    steps,
    stepsOf: (stage) => byStage(undefined).get(stage) ?? [],
    shellSteps,
    callsAny: (names) => {
      const called = programs(undefined);
      for (const name of names) if (called.has(name)) return true;
      return false;
    },
    fileEvents: () => followed(undefined).events,
    fileEventsOf: (step) => followed(undefined).byStep.get(step) ?? [],
  };
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
