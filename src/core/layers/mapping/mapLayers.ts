import type { LayeredImage } from '../layeredImage.ts';
import type { LayerLine, LayerLines } from './layerLines.ts';
import type { MapHistoryOptions } from './alignRecipe.ts';
import { mapHistory } from './mapHistory.ts';
import { mapProvenance } from './mapProvenance.ts';
import { createLineMover } from './moveLines.ts';
import type { BuildProvenance } from './provenance.ts';
import type { Recipe } from '../../model/recipe.ts';

export interface MappingSources extends MapHistoryOptions {
  /** The Dockerfile as it is now. */
  readonly recipe: Recipe;
  /** Records of builds that may be this image's; the first that fits is used. */
  readonly provenance?: readonly BuildProvenance[];
  /** Parses the Dockerfile of a record. */
  readonly parseRecipe: (dockerfile: string) => Recipe;
}

/**
 * Names the Dockerfile lines of an image's layers: by the builder's record where there is one, by the image's history
 * otherwise. Lines are those of `recipe`: what was edited since the build has none. Undefined when neither the record
 * nor the history fits the file.
 */
export function mapLayers(
  image: Pick<LayeredImage, 'config' | 'layers'>,
  sources: MappingSources,
): LayerLines | undefined {
  const { recipe, parseRecipe } = sources;
  for (const provenance of sources.provenance ?? []) {
    const { dockerfile } = provenance;
    const built = dockerfile === undefined ? undefined : parseRecipe(dockerfile);
    const mapped = mapProvenance(provenance, image.layers, built);
    if (mapped !== undefined) {
      return dockerfile === undefined ? mapped : moved(mapped, dockerfile, recipe.text);
    }
  }
  return mapHistory(image.config, recipe, sources);
}

function moved(mapped: LayerLines, built: string, now: string): LayerLines | undefined {
  const move = createLineMover(built, now);
  const lines = mapped.lines.map((line): LayerLine | undefined => {
    const range = line && move(line);
    return range && { ...range, confidence: 'exact' };
  });
  return { ...mapped, lines };
}
