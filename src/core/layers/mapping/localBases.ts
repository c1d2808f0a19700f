import type { Recipe } from '../../model/recipe.ts';
import { asRecord, asTexts } from '../archive/jsonValue.ts';
import type { BaseImage } from './alignRecipe.ts';

/** The engine's JSON of an image that it has; undefined for one that it has not. */
export type InspectImage = (reference: string) => Promise<unknown>;

/** The external base images of a Dockerfile that the engine has, by the name that FROM gives; nothing is pulled. */
export async function localBases(
  recipe: Recipe,
  inspect: InspectImage,
  parseRecipe: (dockerfile: string) => Recipe,
): Promise<ReadonlyMap<string, BaseImage>> {
  const external = recipe.stages.filter(
    ({ image, baseStage }) => baseStage === undefined && image !== 'scratch',
  );
  const bases = new Map<string, BaseImage>();
  for (const name of new Set(external.map(({ image }) => image))) {
    const found = asRecord(await inspect(name).catch(() => undefined));
    if (found === undefined) continue;
    const triggers = asTexts(asRecord(found['Config'])?.['OnBuild']).flatMap(
      (text) => parseRecipe(`FROM scratch\n${text}`).stages[0]?.instructions ?? [],
    );
    bases.set(name, { diffIds: asTexts(asRecord(found['RootFS'])?.['Layers']), triggers });
  }
  return bases;
}
