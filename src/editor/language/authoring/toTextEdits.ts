import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/dockerfile/finding.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';

export function toTextEdits(edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => vscode.TextEdit.replace(toVsCodeRange(range), newText));
}
