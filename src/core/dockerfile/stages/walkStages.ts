import type { LintFacts } from '../lintFacts.ts';
import { expandVariables } from '../syntax/expandVariables.ts';
import type { DockerfileDocument, Stage } from '../syntax/dockerfileDocument.ts';
import type { Instruction } from '../syntax/instruction.ts';
import type { RunShell } from '../syntax/runScript.ts';
import { parseRun } from '../syntax/runScript.ts';
import type { ShellScript } from '../syntax/shellScript.ts';
import type { BuildStep } from './buildStep.ts';
import { joinPath } from './paths.ts';
import { mountsOf } from './runMounts.ts';
import { declaredShell, initialShell, shellFrom } from './runShell.ts';
import { StageVariables } from './stageVariables.ts';
import { isUnsetVariable, variablesSetBy } from './variablesSet.ts';

interface StageState {
  workdir: string | undefined;
  user: string;
  shell: RunShell;
  readonly variables: StageVariables;
}

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
    for (const instruction of stage.instructions) {
      const isShipped = shipped.has(stage.index);
      steps.push(
        stepOf(document, stage, instruction, state, { isShipped, position: steps.length }),
      );
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

function stepOf(
  document: DockerfileDocument,
  stage: Stage,
  written: Instruction,
  state: StageState,
  place: Pick<BuildStep, 'isShipped' | 'position'>,
): BuildStep {
  const instruction = written.trigger ?? written;
  const { workdir, user, shell, variables } = state;
  const variable = (name: string): string | undefined => variables.get(name, written.index);
  const isRun = instruction.keyword === 'RUN';
  let script: { readonly read: ShellScript | undefined } | undefined;
  return {
    instruction,
    stage,
    ...place,
    isTrigger: written.trigger !== undefined,
    workdir,
    user,
    home: variable('HOME') ?? homeOf(user),
    shell,
    mounts: isRun ? mountsOf(instruction, workdir, (text) => expandVariables(text, variable)) : [],
    // Read when somebody asks: most rules look at stages that ship only.
    get script() {
      if (!isRun) return undefined;
      script ??= { read: parseRun(document, instruction, shell) };
      return script.read;
    },
    variable,
  };
}

function homeOf(user: string): string {
  const name = user.split(':')[0] ?? '';
  return name === '' || name === 'root' || name === '0' ? '/root' : `/home/${name}`;
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
