import * as vscode from 'vscode';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import { hoverText } from './hoverText.ts';
import type { ShownLine } from './lineText.ts';
import { shownLines } from './lineText.ts';

/** On any line of a measured instruction: where its bytes went. */
export function lineHover(measurements: Pick<LineMeasurements, 'of'>): vscode.HoverProvider {
  return {
    provideHover: (document, position) => {
      const placed = measurements.of(document);
      if (placed === undefined) return undefined;
      const here = position.line + 1;
      const shown = shownLines(placed).find((each) => here >= each.start && here <= endOf(each));
      if (shown === undefined) return undefined;
      const last = document.lineAt(Math.min(endOf(shown), document.lineCount) - 1);
      const range = new vscode.Range(new vscode.Position(shown.start - 1, 0), last.range.end);
      return new vscode.Hover(hoverText(shown, placed), range);
    },
  };
}

/** Of an edited instruction, only the first line is certain. */
function endOf({ line, start, isEdited }: ShownLine): number {
  return isEdited ? start : start + line.end - line.start;
}
