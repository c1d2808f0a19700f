import type { LineRange, Recipe, RecipeInstruction } from '../../model/recipe.ts';

/** The instructions that made a stage's image, from the external base image on. */
export interface Lineage {
  readonly steps: readonly LineageStep[];
  /** Indexes of the stages, base first. */
  readonly stages: readonly number[];
  /** The base image; `scratch` for none. */
  readonly base: string;
}

export interface LineageStep {
  readonly instruction: RecipeInstruction;
  /** Where it stands; for an ONBUILD trigger, the FROM that set it off. */
  readonly lines: LineRange;
}

/**
 * @param target index of the stage that was built
 * @param baseTriggers ONBUILD triggers of the external base image, in order
 */
export function lineageOf(
  recipe: Recipe,
  target: number,
  baseTriggers: readonly RecipeInstruction[] = [],
): Lineage {
  const stages: number[] = [];
  for (let at: number | undefined = target; at !== undefined; at = recipe.stages[at]?.baseStage) {
    // A stage can only name an earlier one; anything else would never end.
    if (stages.length > 0 && at >= (stages[0] ?? 0)) break;
    stages.unshift(at);
  }
  let triggers = baseTriggers;
  const steps: LineageStep[] = [];
  for (const index of stages) {
    const stage = recipe.stages[index];
    if (stage === undefined) continue;
    steps.push(...triggers.map((instruction) => ({ instruction, lines: stage.from })));
    steps.push(
      ...stage.instructions.map((instruction) => ({ instruction, lines: instruction.lines })),
    );
    triggers = stage.instructions.flatMap(({ trigger }) => trigger ?? []);
  }
  return { steps, stages, base: recipe.stages[stages[0] ?? target]?.image ?? 'scratch' };
}
