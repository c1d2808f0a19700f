import * as vscode from 'vscode';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { MeasuredLine, PlacedLine, PlacedMeasurement } from '../../core/model/measurement.ts';

/** Less than this of an image's waste is no news on a line. */
const leastWaste = 1000;

/** The figures of an instruction that can be shown in the text of now. */
export interface ShownLine {
  readonly line: MeasuredLine;
  /** One-based line of now. */
  readonly start: number;
  readonly isEdited: boolean;
}

export function shownLines({ measurement, places }: PlacedMeasurement): readonly ShownLine[] {
  return measurement.lines.flatMap((line, index): readonly ShownLine[] => {
    const place: PlacedLine = places[index] ?? { kind: 'gone' };
    if (place.kind === 'gone') return [];
    return [{ line, start: place.start, isEdited: place.kind === 'edited' }];
  });
}

/** `41 MB, 20 MB wasted`; undefined for an instruction without bytes. */
export function lineText({ line, isEdited }: ShownLine): string | undefined {
  const wasted = line.exact?.wastedCreatedBytes ?? 0;
  const caused = line.exact?.wastedCausedBytes ?? 0;
  if (line.bytes === 0 && caused < leastWaste) return undefined;
  const size = line.exact === undefined ? `≈ ${formatBytes(line.bytes)}` : formatBytes(line.bytes);
  if (isEdited) return vscode.l10n.t('{0} before the edit', size);
  if (wasted >= leastWaste) return vscode.l10n.t('{0}, {1} wasted', size, formatBytes(wasted));
  if (caused >= leastWaste) return vscode.l10n.t('{0}, hides {1}', size, formatBytes(caused));
  return size;
}

/** For screen readers and tooltips of marks: the same figures with the image's name. */
export function lineLabel(shown: ShownLine, { measurement }: PlacedMeasurement): string {
  return vscode.l10n.t('{0} in {1}', lineText(shown) ?? '', measurement.image);
}
