import type { LayeredImageConfig } from '../archive/imageConfig.ts';
import type { Alignment } from './alignHistory.ts';
import { alignHistory } from './alignHistory.ts';
import type { LayerLine, LayerLines } from './layerLines.ts';
import { lineageOf } from './lineage.ts';
import type { Recipe, RecipeInstruction } from '../../model/recipe.ts';

export interface MapHistoryOptions {
  /** External base images that are at hand, by the name that FROM gives. */
  readonly bases?: ReadonlyMap<string, BaseImage>;
  /** Index of the stage that was built; found by trying all when absent. */
  readonly target?: number;
}

export interface BaseImage {
  /** Digests of its uncompressed layers. */
  readonly diffIds: readonly string[];
  /** Its ONBUILD triggers, in order: they run in images built on it, and leave layers there. */
  readonly triggers: readonly RecipeInstruction[];
}

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
  const alignment = bestAlignment(config, recipe, options);
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

interface TargetAlignment extends Alignment {
  readonly base: BaseImage | undefined;
}

function bestAlignment(
  config: HistoryConfig,
  recipe: Recipe,
  options: MapHistoryOptions,
): TargetAlignment | undefined {
  const shells = shellsOf(config, recipe);
  const targets =
    options.target === undefined
      ? recipe.stages.map((_, index) => index).reverse()
      : [options.target];
  let best: TargetAlignment | undefined;
  for (const target of targets) {
    const base = options.bases?.get(lineageOf(recipe, target).base);
    const { steps } = lineageOf(recipe, target, base?.triggers);
    const alignment = alignHistory(steps, config.history, shells);
    if (best === undefined || alignment.score > best.score) best = { ...alignment, base };
  }
  return best;
}

/** Every shell that RUN may have run in: the default, the image's own, and those the file sets. */
function shellsOf(config: HistoryConfig, recipe: Recipe): readonly string[] {
  const set = recipe.stages.flatMap(({ instructions }) =>
    instructions.filter(({ keyword }) => keyword === 'SHELL').map(({ words }) => words.join(' ')),
  );
  const known = ['/bin/sh -c', '/bin/bash -c', '/bin/bash -o pipefail -c', 'cmd /S /C'];
  return [...new Set([...known, config.shell.join(' '), ...set])].filter((shell) => shell !== '');
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

/** Whether the pairs before and after continue this one without a gap on either side. */
function hasNeighbours(alignment: Alignment, index: number, historyLength: number): boolean {
  const { pairs, expected } = alignment;
  const [previous, pair, next] = [pairs[index - 1], pairs[index], pairs[index + 1]];
  if (pair === undefined) return false;
  const isBeginning = pair.step === 0;
  const followsPrevious = previous?.step === pair.step - 1 && previous.entry === pair.entry - 1;
  const isEnd = pair.step === expected.length - 1 && pair.entry === historyLength - 1;
  const leadsToNext = next?.step === pair.step + 1 && next.entry === pair.entry + 1;
  return (isBeginning || followsPrevious) && (isEnd || leadsToNext);
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
