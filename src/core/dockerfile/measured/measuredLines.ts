import type { ExactLine, MeasuredWaste, PlacedMeasurement } from '../../model/measurement.ts';

/** An instruction that is as it was built, with what it did to the image. */
export interface BuiltLine {
  /** Index into the lines of the measurement. */
  readonly index: number;
  /** One-based, in the text of now. */
  readonly start: number;
  readonly end: number;
  readonly bytes: number;
  readonly exact: ExactLine;
}

export interface BuiltLines {
  readonly all: readonly BuiltLine[];
  /** @param line one-based, in the text of now */
  at(line: number): BuiltLine | undefined;
  ofIndex(index: number | undefined): BuiltLine | undefined;
  /** Bytes of the image's own instructions that `line` made invisible. */
  killedBy(line: BuiltLine): readonly MeasuredWaste[];
  readonly waste: readonly MeasuredWaste[];
  readonly shippedBytes: number;
}

/** Undefined while only sizes of the history are known: they cannot prove anything. */
export function builtLines({ measurement, places }: PlacedMeasurement): BuiltLines | undefined {
  const { exact, lines } = measurement;
  if (exact === undefined) return undefined;
  const all = lines.flatMap((line, index): readonly BuiltLine[] => {
    const place = places[index];
    if (place?.kind !== 'same' || line.exact === undefined) return [];
    const { start, end } = place;
    return [{ index, start, end, bytes: line.bytes, exact: line.exact }];
  });
  return {
    all,
    at: (line) => all.find(({ start, end }) => start <= line && line <= end),
    ofIndex: (wanted) => all.find(({ index }) => index === wanted),
    killedBy: ({ index }) =>
      exact.waste.filter(
        ({ killedBy, createdBy }) => killedBy === index && createdBy !== undefined,
      ),
    waste: exact.waste,
    shippedBytes: exact.shippedBytes,
  };
}
