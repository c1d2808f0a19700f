import type * as vscode from 'vscode';
import { placeMeasurement } from '../../core/layers/mapping/placeMeasurement.ts';
import type { Measurement, PlacedMeasurement } from '../../core/model/measurement.ts';

/** Places the measurement of a document once for each version of its text. */
export function placeOnce(
  find: (document: vscode.TextDocument) => Measurement | undefined,
): (document: vscode.TextDocument) => PlacedMeasurement | undefined {
  const placed = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly placed: PlacedMeasurement }
  >();
  return (document) => {
    const measurement = find(document);
    if (measurement === undefined) return undefined;
    const known = placed.get(document);
    if (known?.version === document.version && known.placed.measurement === measurement)
      return known.placed;
    const now = placeMeasurement(measurement, document.getText());
    placed.set(document, { version: document.version, placed: now });
    return now;
  };
}
