/** How round numbers are round: memory by powers of two, everything else by powers of ten. */
export type ScaleUnit = 'binary' | 'plain';

/** One moment of a series; without a value where nothing is known. */
export interface GraphValue {
  /** Unix milliseconds. */
  readonly at: number;
  readonly value: number | undefined;
}

export interface GraphFrame {
  /** Unix milliseconds at the left and the right edge. */
  readonly from: number;
  readonly to: number;
  /** Value at the upper edge; more than 0. */
  readonly top: number;
  /** Of the picture, in its own units. */
  readonly width: number;
  readonly height: number;
}

/** The next round number: 1, 2, 5, 10, 20, 50 … for memory 1, 2, 4 … 512 of each unit. Never below `least`. */
export function roundTop(most: number, unit: ScaleUnit, least: number): number {
  const wanted = Math.max(most, least, Number.MIN_VALUE);
  if (unit === 'binary') return 2 ** Math.ceil(Math.log2(wanted));
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((candidate) => wanted <= candidate * power) ?? 10;
  return factor * power;
}

/**
 * The line of a series as data of an SVG path, and the area below it. Where a value is missing, or two are further apart
 * than `longestStepMs`, the line is broken.
 */
export function graphPaths(
  values: readonly GraphValue[],
  frame: GraphFrame,
  longestStepMs: number,
): { readonly line: string; readonly area: string } {
  let line = '';
  let area = '';
  for (const run of runsOf(values, frame, longestStepMs)) {
    const points = run.map(({ at, value }) => place(at, value, frame));
    const path = points.map(([x, y]) => `${x} ${y}`).join('L');
    line += `M${path}`;
    area += `M${points[0]?.[0] ?? 0} ${frame.height}L${path}L${points.at(-1)?.[0] ?? 0} ${frame.height}Z`;
  }
  return { line, area };
}

interface Known {
  readonly at: number;
  readonly value: number;
}

/** Pieces without a gap; those that end before the left edge are left out. */
function runsOf(
  values: readonly GraphValue[],
  { from }: GraphFrame,
  longestStepMs: number,
): readonly (readonly Known[])[] {
  const runs: Known[][] = [];
  let last: number | undefined;
  for (const { at, value } of values) {
    if (value === undefined) last = undefined;
    else if (at >= from) {
      const isNext = last !== undefined && at - last <= longestStepMs;
      if (isNext) runs.at(-1)?.push({ at, value });
      else runs.push([{ at, value }]);
      last = at;
    }
  }
  return runs;
}

function place(
  at: number,
  value: number,
  { from, to, top, width, height }: GraphFrame,
): readonly [number, number] {
  const x = ((at - from) / (to - from)) * width;
  const y = height - (Math.min(value, top) / top) * height;
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
