import type { DockerfileDocument } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { Instruction } from '../../../core/dockerfile/syntax/instruction.ts';
import { variablesSetBy } from '../../../core/dockerfile/stages/variablesSet.ts';

export interface VariableInScope {
  readonly name: string;
  /** As written; undefined for an ARG without default. */
  readonly value: string | undefined;
}

/** ARG and ENV names that an instruction of a stage can use, the nearest first. FROM knows only the global ARGs. */
export function variablesInScope(
  document: DockerfileDocument,
  instruction: Instruction,
  stageIndex: number,
): readonly VariableInScope[] {
  const found = new Map<string, VariableInScope>();
  const add = (from: readonly Instruction[]): void => {
    for (const each of from.toReversed()) {
      if (!/^(?:ARG|ENV)$/.test(each.keyword) || each.index >= instruction.index) continue;
      for (const { name, value } of variablesSetBy(each))
        if (name !== '' && !found.has(name)) found.set(name, { name, value });
    }
  };
  if (instruction.keyword === 'FROM' || stageIndex < 0) {
    add(document.globalArguments);
    return [...found.values()];
  }
  const seen = new Set<number>();
  let stage = document.stages[stageIndex];
  while (stage !== undefined && !seen.has(stage.index)) {
    seen.add(stage.index);
    add(stage.instructions);
    stage = stage.baseStage === undefined ? undefined : document.stages[stage.baseStage];
  }
  return [...found.values()];
}
