import type { MeasuredLine } from '../../model/measurement.ts';
import type { Recipe } from '../../model/recipe.ts';
import { alignRecipe, hasNeighbours } from './alignRecipe.ts';
import type { MapHistoryOptions } from './alignRecipe.ts';

/** A step as the engine's history call gives it. */
export interface SizedEntry {
  readonly createdBy: string;
  readonly comment: string;
  readonly bytes: number;
}

const layerMakers = /^(?:RUN|COPY|ADD|WORKDIR)$/;

/**
 * Sizes of instructions from the history alone, which every engine has at hand. What cannot be told at least
 * structurally is left out. Empty when the image was built from another file.
 *
 * @param history oldest first
 */
export function sizeHistory(
  history: readonly SizedEntry[],
  recipe: Recipe,
  options: MapHistoryOptions = {},
): readonly MeasuredLine[] {
  // The call does not tell empty layers, which only the order of digests needs.
  const entries = history.map((entry) => ({ ...entry, created: '', isEmptyLayer: false }));
  const alignment = alignRecipe({ history: entries, shell: [] }, recipe, options);
  if (alignment === undefined) return [];
  const lines = new Map<number, MeasuredLine>();
  for (const [index, { step, entry, match }] of alignment.pairs.entries()) {
    const expected = alignment.expected[step];
    const bytes = history[entry]?.bytes ?? 0;
    if (expected === undefined || !layerMakers.test(expected.instruction.keyword)) continue;
    if (match !== 'exact' && !hasNeighbours(alignment, index, history.length)) continue;
    const confidence = match === 'exact' ? 'exact' : 'structural';
    const { start, end } = expected.lines;
    const before = lines.get(start)?.bytes ?? 0;
    lines.set(start, { start, end, confidence, bytes: before + bytes });
  }
  return [...lines.values()];
}
