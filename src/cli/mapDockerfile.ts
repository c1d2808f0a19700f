import { readFile } from 'node:fs/promises';
import { parseDockerfile } from '../core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../core/dockerfile/toRecipe.ts';
import type { EngineClient } from '../core/engine/engineClient.ts';
import type { LayeredImage } from '../core/layers/layeredImage.ts';
import type { LayerLines } from '../core/layers/mapping/layerLines.ts';
import type { BaseImage } from '../core/layers/mapping/mapHistory.ts';
import { mapLayers } from '../core/layers/mapping/mapLayers.ts';
import { parseProvenance } from '../core/layers/mapping/provenance.ts';
import type { Recipe } from '../core/model/recipe.ts';

/** Names the lines of the Dockerfile at `file` that made the image's layers; undefined when it is another image's. */
export async function mapDockerfile(
  image: LayeredImage,
  file: string,
  engine: EngineClient | undefined,
): Promise<LayerLines | undefined> {
  const recipe = parseRecipe(await readFile(file, 'utf8'));
  return mapLayers(image, {
    recipe,
    parseRecipe,
    provenance: image.provenance.flatMap((document) => parseProvenance(document) ?? []),
    bases: engine === undefined ? new Map() : await localBases(recipe, engine),
  });
}

function parseRecipe(text: string): Recipe {
  return toRecipe(parseDockerfile(text));
}

/** The base images that the engine has; nothing is pulled. */
async function localBases(
  recipe: Recipe,
  engine: EngineClient,
): Promise<ReadonlyMap<string, BaseImage>> {
  const bases = new Map<string, BaseImage>();
  for (const { image, baseStage } of recipe.stages) {
    if (baseStage !== undefined || image === 'scratch' || bases.has(image)) continue;
    const found = await engine.inspect('image', image).catch(() => undefined);
    if (found !== undefined) bases.set(image, toBase(found));
  }
  return bases;
}

interface ApiImage {
  readonly Config?: { readonly OnBuild?: readonly string[] | null } | null;
  readonly RootFS?: { readonly Layers?: readonly string[] | null };
}

function toBase(found: object): BaseImage {
  const { Config, RootFS } = found as ApiImage;
  const triggers = (Config?.OnBuild ?? []).flatMap(
    (text) => parseRecipe(`FROM scratch\n${text}`).stages[0]?.instructions ?? [],
  );
  return { diffIds: RootFS?.Layers ?? [], triggers };
}
