import type { HistoryEntry } from '../archive/imageConfig.ts';
import { historyText } from './historyText.ts';
import type { HistoryText } from './historyText.ts';
import type { LineageStep } from './lineage.ts';
import type { Match } from './matchStep.ts';
import { matchStep } from './matchStep.ts';

export interface AlignedStep {
  /** Index into the lineage's steps that are expected in the history. */
  readonly step: number;
  /** Index into the history. */
  readonly entry: number;
  readonly match: NonNullable<Match>;
}

export interface Alignment {
  /** The steps that leave a history entry behind. */
  readonly expected: readonly LineageStep[];
  /** In order. */
  readonly pairs: readonly AlignedStep[];
  /** Comparable between alignments of the same history. */
  readonly score: number;
}

const layerMakers = new Set(['RUN', 'COPY', 'ADD']);

/**
 * Aligns instructions with the end of a history; what stands before belongs to the base image. The best total over
 * all ways to pair them in order is found by dynamic programming from the end. Gaps are allowed but cost, since
 * builders other than the known ones leave entries out or add some.
 */
export function alignHistory(
  steps: readonly LineageStep[],
  history: readonly HistoryEntry[],
  shells: readonly string[],
): Alignment {
  const entries = history.map(historyText);
  const isBuildKit = entries.at(-1)?.builder === 'buildkit';
  // BuildKit leaves no trace of ONBUILD.
  const expected = isBuildKit
    ? steps.filter(({ instruction }) => instruction.keyword !== 'ONBUILD')
    : steps;
  const width = entries.length + 1;
  const best = new Float64Array((expected.length + 1) * width);
  const matches = new Map<number, Match>();
  for (let step = expected.length; step >= 0; step -= 1) {
    for (let entry = entries.length; entry >= 0; entry -= 1) {
      const at = step * width + entry;
      const [left, right] = [expected[step], entries[entry]];
      if (left === undefined || right === undefined) {
        if (right !== undefined) best[at] = (best[at + 1] ?? 0) - cost(right);
        if (left !== undefined) best[at] = (best[at + width] ?? 0) - cost(left.instruction);
        continue;
      }
      const match = matchStep(left.instruction, right, shells);
      matches.set(at, match);
      const paired = match && (best[at + width + 1] ?? 0) + worth(match, right);
      best[at] = Math.max(
        paired ?? Number.NEGATIVE_INFINITY,
        (best[at + width] ?? 0) - cost(left.instruction),
        (best[at + 1] ?? 0) - cost(right),
      );
    }
  }
  return { expected, ...bestPath(expected, entries, best, matches) };
}

function bestPath(
  expected: readonly LineageStep[],
  entries: readonly HistoryText[],
  best: Float64Array,
  matches: ReadonlyMap<number, Match>,
): Pick<Alignment, 'pairs' | 'score'> {
  const width = entries.length + 1;
  // Where own entries begin is free; the latest of equally good places leaves most to the base.
  let entry = entries.length;
  for (let start = entries.length; start >= 0; start -= 1) {
    if ((best[start] ?? 0) > (best[entry] ?? 0)) entry = start;
  }
  const score = best[entry] ?? 0;
  const pairs: AlignedStep[] = [];
  let step = 0;
  while (step < expected.length && entry < entries.length) {
    const at = step * width + entry;
    const [left, right] = [expected[step], entries[entry]];
    if (left === undefined || right === undefined) break;
    const match = matches.get(at);
    const isPaired =
      match !== undefined && best[at] === (best[at + width + 1] ?? 0) + worth(match, right);
    if (isPaired) pairs.push({ step, entry, match });
    const isSkipped = !isPaired && best[at] === (best[at + width] ?? 0) - cost(left.instruction);
    if (isPaired || isSkipped) step += 1;
    if (!isSkipped) entry += 1;
  }
  return { pairs, score };
}

/** What a pair is worth: text of a layer-maker says most, a keyword alone next to nothing. */
function worth(match: NonNullable<Match>, { keyword }: { readonly keyword: string }): number {
  if (!layerMakers.has(keyword)) return match === 'exact' ? 2 : 1;
  return match === 'exact' ? 6 : 3;
}

/** What it costs to leave something unpaired. */
function cost({ keyword }: { readonly keyword: string }): number {
  return layerMakers.has(keyword) ? 2 : 1;
}
