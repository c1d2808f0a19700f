import type { LineRange, Recipe, RecipeInstruction, RecipeStage } from '../model/recipe.ts';
import type { DockerfileDocument } from './syntax/dockerfileDocument.ts';
import type { Instruction } from './syntax/instruction.ts';

/** The document's stages and instructions in the form that the layer analysis takes. */
export function toRecipe(document: DockerfileDocument): Recipe {
  return {
    text: document.text,
    stages: document.stages.map((stage): RecipeStage => ({
      name: stage.name,
      image: stage.image,
      baseStage: stage.baseStage,
      from: linesOf(stage.from),
      instructions: stage.instructions.map((each) => toRecipeInstruction(document, each)),
    })),
  };
}

function toRecipeInstruction(
  document: DockerfileDocument,
  instruction: Instruction,
): RecipeInstruction {
  const { trigger } = instruction;
  return {
    keyword: instruction.keyword,
    body: instruction.body.text,
    words: instruction.words.map(({ value }) => value),
    isExecForm: instruction.isExecForm,
    heredocs: instruction.heredocs.map(({ name, contentSpan }) => ({
      name,
      content: document.text.slice(contentSpan.start, contentSpan.end),
    })),
    ...(trigger && { trigger: toRecipeInstruction(document, trigger) }),
    lines: linesOf(instruction),
  };
}

function linesOf({ range }: Instruction): LineRange {
  return { start: range.start.line + 1, end: range.end.line + 1 };
}
