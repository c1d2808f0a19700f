import type { Measurement, PlacedLine, PlacedMeasurement } from '../../model/measurement.ts';
import type { LineRange } from '../../model/recipe.ts';
import { createLineMover } from './moveLines.ts';

type Move = ReturnType<typeof createLineMover>;

/** Moves the lines of a measurement to where they are in the text of now. */
export function placeMeasurement(measurement: Measurement, text: string): PlacedMeasurement {
  const { dockerfile, lines } = measurement;
  const move = createLineMover(dockerfile, text);
  const counts = { before: countLines(dockerfile), now: countLines(text) };
  return { measurement, places: lines.map((line) => place(line, move, counts)) };
}

function place(
  line: LineRange,
  move: Move,
  counts: { readonly before: number; readonly now: number },
): PlacedLine {
  const moved = move(line);
  if (moved !== undefined) return { ...moved, kind: 'same' };
  // Between its unchanged neighbours stands what it has become.
  let above = line.start;
  while (above > 0 && one(move, above) === undefined) above -= 1;
  let below = Math.max(above + 1, line.start);
  while (below <= counts.before && one(move, below) === undefined) below += 1;
  const start = (one(move, above) ?? 0) + line.start - above;
  const end = one(move, below) ?? counts.now + 1;
  const isThere = start < end || above === line.start;
  return isThere ? { kind: 'edited', start } : { kind: 'gone' };
}

function one(move: Move, line: number): number | undefined {
  return line === 0 ? undefined : move({ start: line, end: line })?.start;
}

function countLines(text: string): number {
  // The empty text after a last line break is no line.
  return text.split(/\r\n|\r|\n/).length - (/[\r\n]$/.test(text) ? 1 : 0);
}
