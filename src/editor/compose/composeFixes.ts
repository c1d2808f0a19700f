import * as vscode from 'vscode';
import type { ComposeDiagnostic } from '../../core/compose/diagnostics/composeDiagnostic.ts';
import { rangeOf } from '../../core/compose/text/textPosition.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { localiseCompose } from './localiseCompose.ts';
import { toRange, toTextEdits } from './toEditor.ts';

/** The quick fixes of the diagnostics at a place, best first. */
export function composeFixes(documents: ComposeDocuments): vscode.CodeActionProvider {
  return {
    provideCodeActions: async (document, range, { diagnostics }) => {
      const found = await documents.diagnostics(document);
      return found
        .filter(({ place }) => toRange(rangeOf(place)).intersection(range))
        .flatMap((each) => {
          const published = diagnostics.filter((diagnostic) => isOf(diagnostic, each));
          return each.fixes.map(({ title, edits }, index) => {
            const action = new vscode.CodeAction(
              localiseCompose(title),
              vscode.CodeActionKind.QuickFix,
            );
            action.edit = new vscode.WorkspaceEdit();
            action.edit.set(document.uri, toTextEdits(edits));
            action.diagnostics = published;
            action.isPreferred = index === 0 && each.fixes.length === 1;
            return action;
          });
        });
    },
  };
}

function isOf({ code, range }: vscode.Diagnostic, fault: ComposeDiagnostic): boolean {
  const name = typeof code === 'object' ? code.value : code;
  return name === fault.code && range.isEqual(toRange(rangeOf(fault.place)));
}
