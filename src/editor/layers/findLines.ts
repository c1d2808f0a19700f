import type { EngineClient } from '../../core/engine/engineClient.ts';
import type { LayeredImage } from '../../core/layers/layeredImage.ts';
import type { LayerLines } from '../../core/layers/mapping/layerLines.ts';
import { localBases } from '../../core/layers/mapping/localBases.ts';
import { mapLayers } from '../../core/layers/mapping/mapLayers.ts';
import type { BuildProvenance } from '../../core/layers/mapping/provenance.ts';
import type { BuiltDockerfile } from '../host/imageAnalyses.ts';
import { parseRecipe } from './parseRecipe.ts';

export interface ImageToMap {
  readonly id: string;
  readonly tags: readonly string[];
  readonly image: LayeredImage;
}

export interface FoundLines {
  readonly lines: LayerLines;
  readonly dockerfile: BuiltDockerfile;
}

/** Finds the Dockerfile that an image was built from, and the lines of its layers. */
export type FindLines = (
  client: EngineClient,
  image: ImageToMap,
) => Promise<FoundLines | undefined>;

export interface DockerfileSources {
  /** The builder's records of builds that may be the image's, own builds first. */
  readonly records: (image: ImageToMap) => Promise<readonly BuildProvenance[]>;
  /** Dockerfiles that the image may come from, the likeliest first: as they were built, or as they are. */
  readonly candidates: (
    image: ImageToMap,
    records: readonly BuildProvenance[],
  ) => Promise<readonly BuiltDockerfile[]>;
}

export function lineFinder(sources: DockerfileSources): FindLines {
  return async (client, wanted) => {
    const provenance = await sources.records(wanted);
    let best: FoundLines | undefined;
    for (const dockerfile of await sources.candidates(wanted, provenance)) {
      const lines = await linesIn(client, wanted.image, dockerfile, provenance);
      if (lines === undefined) continue;
      if (best === undefined || surety(lines) > surety(best.lines)) best = { lines, dockerfile };
    }
    return best;
  };
}

async function linesIn(
  client: EngineClient,
  image: LayeredImage,
  { text, target }: BuiltDockerfile,
  provenance: readonly BuildProvenance[],
): Promise<LayerLines | undefined> {
  const recipe = parseRecipe(text);
  const index = recipe.stages.findIndex(({ name }) => target !== undefined && name === target);
  return mapLayers(image, {
    recipe,
    parseRecipe,
    provenance,
    bases: await localBases(recipe, (name) => client.inspect('image', name), parseRecipe),
    ...(index !== -1 && { target: index }),
  });
}

/** How well the lines fit: every layer with its line counts, those that are certain twice. */
function surety({ lines }: LayerLines): number {
  let sum = 0;
  for (const line of lines) if (line !== undefined) sum += line.confidence === 'exact' ? 2 : 1;
  return sum;
}
