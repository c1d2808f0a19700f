import type { LineRange } from '../../model/recipe.ts';

/** The Dockerfile lines that made a layer. */
export interface LayerLine extends LineRange {
  /**
   * `exact`: the builder's own record, or the same text. `structural`: same instruction, same neighbours, but the
   * text cannot be compared (the classic builder writes checksums for sources). Anything less is not shown.
   */
  readonly confidence: 'exact' | 'structural';
}

/** Where layers come from. */
export interface LayerLines {
  /** One per layer, base first; undefined for base layers and for those that no line can be named for. */
  readonly lines: readonly (LayerLine | undefined)[];
  /** How many of the first layers come from the base image. */
  readonly baseLayers: number;
}
