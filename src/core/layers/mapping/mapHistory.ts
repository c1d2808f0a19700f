import type { LayeredImageConfig } from '../archive/imageConfig.ts';
import type { MapHistoryOptions, TargetAlignment } from './alignRecipe.ts';
import { alignRecipe, hasNeighbours } from './alignRecipe.ts';
import type { LayerLine, LayerLines } from './layerLines.ts';
import type { Recipe } from '../../model/recipe.ts';

type HistoryConfig = Pick<LayeredImageConfig, 'history' | 'diffIds' | 'shell'>;

/**
 * Names the lines of layers by the history that every image carries: its k-th entry that is no empty layer belongs to
 * the k-th layer. Undefined when not a single instruction of a layer is found again: the image was built from another
 * file.
 */
export function mapHistory(
  config: HistoryConfig,
  recipe: Recipe,
  options: MapHistoryOptions = {},
): LayerLines | undefined {
  const alignment = alignRecipe(config, recipe, options);
  if (alignment === undefined) return undefined;
  const layerOf = layersOfEntries(config);
  const lines: (LayerLine | undefined)[] = config.diffIds.map(() => undefined);
  for (const [index, pair] of alignment.pairs.entries()) {
    const layer = layerOf[pair.entry];
    const { start, end } = alignment.expected[pair.step]?.lines ?? { start: 0, end: 0 };
    if (layer === undefined) continue;
    if (pair.match === 'exact') lines[layer] = { start, end, confidence: 'exact' };
    else if (hasNeighbours(alignment, index, config.history.length)) {
      lines[layer] = { start, end, confidence: 'structural' };
    }
  }
  if (lines.every((line) => line === undefined)) return undefined;
  return { lines, baseLayers: baseLayersOf(alignment, layerOf, config) };
}

/** By history entry: its layer. */
function layersOfEntries({ history, diffIds }: HistoryConfig): readonly (number | undefined)[] {
  let next = 0;
  return history.map(({ isEmptyLayer }) => {
    if (isEmptyLayer || next >= diffIds.length) return undefined;
    next += 1;
    return next - 1;
  });
}

function baseLayersOf(
  alignment: TargetAlignment,
  layerOf: readonly (number | undefined)[],
  config: HistoryConfig,
): number {
  const baseDiffIds = alignment.base?.diffIds ?? [];
  const isPrefix = baseDiffIds.every((digest, index) => config.diffIds[index] === digest);
  if (baseDiffIds.length > 0 && isPrefix) return baseDiffIds.length;
  const [first] = alignment.pairs;
  if (first === undefined) return 0;
  // Steps before the first pair that were not found again stand right before it.
  const ownStart = Math.max(0, first.entry - first.step);
  return layerOf.slice(0, ownStart).filter((layer) => layer !== undefined).length;
}
