import * as vscode from 'vscode';
import type { ComposeEdit } from '../../core/compose/diagnostics/composeDiagnostic.ts';
import type { Place, Range } from '../../core/compose/text/textPosition.ts';
import { rangeOf } from '../../core/compose/text/textPosition.ts';

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** @param document whose file system the path is of */
export function toUri(path: string, document: vscode.TextDocument): vscode.Uri {
  const { uri } = document;
  return uri.scheme === 'file' ? vscode.Uri.file(path) : uri.with({ path });
}

export function toLocation(place: Place, document: vscode.TextDocument): vscode.Location {
  return new vscode.Location(toUri(place.source.path, document), toRange(rangeOf(place)));
}

export function toTextEdits(edits: readonly ComposeEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(range), newText));
}
