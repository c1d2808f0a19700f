import * as vscode from 'vscode';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import type { SettingsReader } from '../host/services.ts';
import { hoverText } from './hoverText.ts';
import { lineText, shownLines } from './lineText.ts';

type Measured = Pick<LineMeasurements, 'of'>;

/** Sizes behind the first line of each instruction. */
export function sizeHints(
  measurements: Measured,
  settings: Pick<SettingsReader, 'get'>,
  onDidChange: vscode.Event<void>,
): vscode.InlayHintsProvider {
  return {
    onDidChangeInlayHints: onDidChange,
    provideInlayHints: (document, range) => {
      if (settings.get('stevedore.layers.lineSizes', document) !== 'inlayHints') return [];
      const placed = measurements.of(document);
      if (placed === undefined) return [];
      return shownLines(placed).flatMap((shown) => {
        const text = lineText(shown);
        const line = shown.start - 1;
        if (text === undefined || line >= document.lineCount) return [];
        const position = document.lineAt(line).range.end;
        if (!range.contains(position)) return [];
        const hint = new vscode.InlayHint(position, text);
        hint.paddingLeft = true;
        hint.tooltip = hoverText(shown, placed);
        return [hint];
      });
    },
  };
}
