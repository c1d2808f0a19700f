import { placeMeasurement } from '../mapping/placeMeasurement.ts';
import type { MeasuredLine, Measurement } from '../../model/measurement.ts';

/** What became of an image from one build of it to the next. */
export interface ImageChange {
  /** Bytes of all files, or of the history where one of the two is known by it only. */
  readonly before: number;
  readonly after: number;
  /** Lines whose bytes changed, the largest change first. */
  readonly lines: readonly LineChange[];
}

export interface LineChange {
  /** In the newer Dockerfile; undefined for an instruction that went. */
  readonly line: number | undefined;
  /** First line of the instruction's text. */
  readonly text: string;
  readonly before: number;
  readonly after: number;
}

export function compareMeasurements(before: Measurement, after: Measurement): ImageChange {
  const isExact = before.exact !== undefined && after.exact !== undefined;
  const { places } = placeMeasurement(before, after.dockerfile);
  const starts = new Set(after.lines.map(({ start }) => start));
  const old = new Map<number, MeasuredLine>();
  const gone: MeasuredLine[] = [];
  for (const [index, line] of before.lines.entries()) {
    const place = places[index] ?? { kind: 'gone' };
    // An edited instruction is compared with what stands in its place.
    const isThere = place.kind !== 'gone' && starts.has(place.start) && !old.has(place.start);
    if (isThere) old.set(place.start, line);
    else if (place.kind !== 'same') gone.push(line);
  }
  const kept = after.lines.map((line) => ({
    line: line.start,
    text: firstLine(after.dockerfile, line),
    before: old.get(line.start)?.bytes ?? 0,
    after: line.bytes,
  }));
  const went = gone.map((line) => ({
    line: undefined,
    text: firstLine(before.dockerfile, line),
    before: line.bytes,
    after: 0,
  }));
  return {
    before: isExact ? before.exact.shippedBytes : before.historyBytes,
    after: isExact ? after.exact.shippedBytes : after.historyBytes,
    lines: [...kept, ...went]
      .filter((change) => change.before !== change.after)
      .sort((left, right) => changeOf(right) - changeOf(left)),
  };
}

function changeOf({ before, after }: LineChange): number {
  return Math.abs(after - before);
}

function firstLine(dockerfile: string, { start }: MeasuredLine): string {
  return dockerfile.split(/\r\n|\r|\n/)[start - 1]?.trim() ?? '';
}
