import * as vscode from 'vscode';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import type { AuthoringService } from './authoringService.ts';
import { syntaxSource } from './toSyntaxDiagnostic.ts';
import { toTextEdits } from './toTextEdits.ts';

/** Mends what {@link toSyntaxDiagnostic} tells of, where the library knows how. */
export function syntaxFixes(
  service: Pick<AuthoringService, 'validate' | 'computeCodeActions' | 'computeCommandEdits'>,
): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, range, { diagnostics }) => {
      if (!diagnostics.some(({ source }) => source === syntaxSource)) return [];
      const text = document.getText();
      const place = { uri: String(document.uri) };
      return service.validate(text).flatMap((fault) => {
        const area = toVsCodeRange(fault.range);
        if (!area.intersection(range)) return [];
        const own = diagnostics.filter((shown) => shown.range.isEqual(area));
        const context = { diagnostics: [fault] };
        return service
          .computeCodeActions(place, fault.range, context)
          .map(({ title, command, arguments: args = [] }) => {
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            action.diagnostics = own;
            action.edit = new vscode.WorkspaceEdit();
            const edits = service.computeCommandEdits(text, command, args);
            action.edit.set(document.uri, toTextEdits(edits));
            return action;
          });
      });
    },
  };
}
