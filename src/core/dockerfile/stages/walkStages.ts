import type { LintFacts } from '../lintFacts.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import type { RunShell } from '../syntax/runScript.ts';
import type { BuildStep } from './buildStep.ts';
import { joinPath } from './paths.ts';
import { declaredShell, initialShell, shellFrom } from './runShell.ts';
import { StageVariables } from './stageVariables.ts';
import { isUnsetVariable, variablesSetBy } from './variablesSet.ts';
import type { StateBefore } from './walkedStep.ts';
import { WalkedStep } from './walkedStep.ts';

type StageState = { -readonly [Key in keyof StateBefore]: StateBefore[Key] };

/** Every instruction of every stage with the state in front of it, in the order of the file. */
export function walkStages(
  document: DockerfileDocument,
  shipped: ReadonlySet<number>,
  facts: LintFacts,
): readonly BuildStep[] {
  const globals = new StageVariables();
  for (const argument of document.globalArguments) assign(argument, globals, undefined);
  const declared = declaredShell(document);
  const ends: StageState[] = [];
  const steps: BuildStep[] = [];
  for (const stage of document.stages) {
    const base = stage.baseStage === undefined ? undefined : ends[stage.baseStage];
    const state: StageState =
      base === undefined
        ? fromImage(document, stage, facts, declared)
        : { ...base, variables: new StageVariables(base.variables) };
    const isShipped = shipped.has(stage.index);
    for (const instruction of stage.instructions) {
      const place = { document, stage, isShipped, position: steps.length };
      steps.push(new WalkedStep(place, instruction, state));
      advance(instruction, state, globals);
    }
    ends.push(state);
  }
  return steps;
}

function fromImage(
  document: DockerfileDocument,
  stage: Stage,
  facts: LintFacts,
  declared: RunShell | undefined,
): StageState {
  const image = facts.images?.get(stage.image);
  const variables = new StageVariables();
  for (const entry of image?.env ?? []) {
    const equals = entry.indexOf('=');
    if (equals > 0) variables.set(entry.slice(0, equals), entry.slice(equals + 1), -1);
  }
  return {
    workdir: image === undefined || image.workdir === '' ? '/' : image.workdir,
    user: image?.user ?? '',
    shell:
      image?.shell === undefined
        ? (declared ?? initialShell(document, stage))
        : shellFrom(image.shell),
    variables,
  };
}

function advance(instruction: Instruction, state: StageState, globals: StageVariables): void {
  const first = instruction.words[0]?.value ?? '';
  const expand = (text: string): string | undefined =>
    expandVariables(text, (name) => state.variables.get(name, instruction.index));
  switch (instruction.keyword) {
    case 'WORKDIR': {
      const path = expand(instruction.body.text.trim().replace(/^(["'])(.*)\1$/, '$2'));
      state.workdir = path === undefined ? undefined : joinPath(state.workdir, path);
      return;
    }
    case 'USER':
      state.user = expand(first) ?? first;
      return;
    case 'SHELL':
      state.shell = shellFrom(instruction.words.map(({ value }) => value));
      return;
    case 'ENV':
    case 'ARG':
      assign(instruction, state.variables, globals);
  }
}

/** `globals` gives a stage's `ARG NAME` its value; undefined for the global ARGs themselves. */
function assign(
  instruction: Instruction,
  variables: StageVariables,
  globals: StageVariables | undefined,
): void {
  const at = instruction.index;
  for (const { name, value, isExpanded } of variablesSetBy(instruction)) {
    const written = value ?? globals?.get(name, at);
    const known =
      written !== undefined && isExpanded
        ? expandVariables(written, (other) => variables.get(other, at))
        : written;
    // ENV wins over ARG of the same name; an ARG without default leaves it alone.
    if (isUnsetVariable(instruction, known) && variables.get(name, at) !== undefined) continue;
    variables.set(name, known, at);
  }
}
