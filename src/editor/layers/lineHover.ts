import * as vscode from 'vscode';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import { hoverText } from './hoverText.ts';
import { shownLines } from './lineText.ts';

/** On any line of a measured instruction: where its bytes went. */
export function lineHover(measurements: Pick<LineMeasurements, 'of'>): vscode.HoverProvider {
  return {
    provideHover: (document, position) => {
      const placed = measurements.of(document);
      if (placed === undefined) return undefined;
      const here = position.line + 1;
      const shown = shownLines(placed).find(({ line, start, isEdited }) => {
        const length = isEdited ? 0 : line.end - line.start;
        return here >= start && here <= start + length;
      });
      return shown && new vscode.Hover(hoverText(shown, placed));
    },
  };
}
