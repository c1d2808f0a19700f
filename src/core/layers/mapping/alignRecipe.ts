import type { LayeredImageConfig } from '../archive/imageConfig.ts';
import type { Alignment } from './alignHistory.ts';
import { alignHistory } from './alignHistory.ts';
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

type HistoryOf = Pick<LayeredImageConfig, 'history' | 'shell'>;

export interface TargetAlignment extends Alignment {
  readonly base: BaseImage | undefined;
}

/** Aligns a Dockerfile with a history; where the built stage is not known, each is tried. */
export function alignRecipe(
  config: HistoryOf,
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
function shellsOf(config: Pick<LayeredImageConfig, 'shell'>, recipe: Recipe): readonly string[] {
  const set = recipe.stages.flatMap(({ instructions }) =>
    instructions.filter(({ keyword }) => keyword === 'SHELL').map(({ words }) => words.join(' ')),
  );
  const known = ['/bin/sh -c', '/bin/bash -c', '/bin/bash -o pipefail -c', 'cmd /S /C'];
  return [...new Set([...known, config.shell.join(' '), ...set])].filter((shell) => shell !== '');
}

/** Whether the pairs before and after continue this one without a gap on either side. */
export function hasNeighbours(alignment: Alignment, index: number, historyLength: number): boolean {
  const { pairs, expected } = alignment;
  const [previous, pair, next] = [pairs[index - 1], pairs[index], pairs[index + 1]];
  if (pair === undefined) return false;
  const isBeginning = pair.step === 0;
  const followsPrevious = previous?.step === pair.step - 1 && previous.entry === pair.entry - 1;
  const isEnd = pair.step === expected.length - 1 && pair.entry === historyLength - 1;
  const leadsToNext = next?.step === pair.step + 1 && next.entry === pair.entry + 1;
  return (isBeginning || followsPrevious) && (isEnd || leadsToNext);
}
