import { parseDockerfile } from '../../core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../../core/dockerfile/toRecipe.ts';
import type { Recipe } from '../../core/model/recipe.ts';

export function parseRecipe(dockerfile: string): Recipe {
  return toRecipe(parseDockerfile(dockerfile));
}
