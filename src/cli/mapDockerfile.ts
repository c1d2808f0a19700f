import { readFile } from 'node:fs/promises';
import { parseDockerfile } from '../core/dockerfile/syntax/parseDockerfile.ts';
import { toRecipe } from '../core/dockerfile/toRecipe.ts';
import type { EngineClient } from '../core/engine/engineClient.ts';
import type { LayeredImage } from '../core/layers/layeredImage.ts';
import type { LayerLines } from '../core/layers/mapping/layerLines.ts';
import { localBases } from '../core/layers/mapping/localBases.ts';
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
    bases:
      engine === undefined
        ? new Map()
        : await localBases(recipe, (name) => engine.inspect('image', name), parseRecipe),
  });
}

function parseRecipe(text: string): Recipe {
  return toRecipe(parseDockerfile(text));
}
