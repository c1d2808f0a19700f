import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/dockerfile/finding.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';

export function toWorkspaceEdit(uri: vscode.Uri, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toVsCodeRange(range), newText)),
  );
  return edit;
}
