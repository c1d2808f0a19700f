import * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import type { SettingsReader } from '../host/services.ts';
import { lineText, shownLines } from './lineText.ts';

/** Sizes above each instruction, for those who do not like text between their own. */
export function sizeLenses(
  measurements: Pick<LineMeasurements, 'of'>,
  settings: Pick<SettingsReader, 'get'>,
  onDidChange: vscode.Event<void>,
): vscode.CodeLensProvider {
  const command: CommandId = 'stevedore.layers.showResult';
  return {
    onDidChangeCodeLenses: onDidChange,
    provideCodeLenses: (document) => {
      if (settings.get('stevedore.layers.lineSizes', document) !== 'codeLens') return [];
      const placed = measurements.of(document);
      if (placed === undefined) return [];
      return shownLines(placed).flatMap((shown) => {
        const title = lineText(shown);
        const line = shown.start - 1;
        if (title === undefined || line >= document.lineCount) return [];
        return [new vscode.CodeLens(document.lineAt(line).range, { title, command })];
      });
    },
  };
}
