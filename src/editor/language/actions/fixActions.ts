import * as vscode from 'vscode';
import type { Finding } from '../../../core/dockerfile/finding.ts';
import { addFileEdits } from '../addFileEdits.ts';
import type { ContextFacts } from '../contextFacts.ts';
import type { LintedDocuments } from '../lintedDocuments.ts';
import { safeEdits } from '../../../core/dockerfile/fixes/safeFixes.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import { findingActions, FixAction, isOf } from './findingActions.ts';
import { suppressionActions } from './suppressionActions.ts';
import { toWorkspaceEdit } from './toWorkspaceEdit.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('stevedore');

export const fixActionKinds: readonly vscode.CodeActionKind[] = [
  vscode.CodeActionKind.QuickFix,
  fixAllKind,
];

/** Every way to deal with the findings at a place: mend them, or not hear of them again. */
export function fixActions(
  linted: LintedDocuments,
  contextFacts: ContextFacts,
): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, range, { only, diagnostics }) => {
      const findings = linted.findings(document);
      const actions: vscode.CodeAction[] = [];
      if (!only || only.intersects(vscode.CodeActionKind.QuickFix)) {
        const here = findings.filter((each) => toVsCodeRange(each.range).intersection(range));
        const root = contextFacts.root(document);
        const parsed = linted.parsed(document);
        for (const finding of here)
          actions.push(
            ...withDiagnostics(findingActions(finding, document.uri, root), finding, diagnostics),
          );
        for (const finding of here)
          actions.push(
            ...withDiagnostics(suppressionActions(finding, document, parsed), finding, diagnostics),
          );
      }
      if (only?.intersects(fixAllKind)) actions.push(...fixAll(document.uri, findings));
      return actions;
    },
    resolveCodeAction: async (action) => {
      if (!(action instanceof FixAction) || action.edit) return action;
      const edit = toWorkspaceEdit(action.documentUri, action.fix.edits);
      const document = vscode.workspace.textDocuments.find(
        ({ uri }) => String(uri) === String(action.documentUri),
      );
      const root = document && contextFacts.root(document);
      if (root) await addFileEdits(edit, root, action.fix.files);
      action.edit = edit;
      return action;
    },
  };
}

function withDiagnostics(
  actions: readonly vscode.CodeAction[],
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const own = diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
  for (const action of actions) action.diagnostics = own;
  return actions;
}

function fixAll(documentUri: vscode.Uri, findings: readonly Finding[]): vscode.CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe Stevedore fixes'), fixAllKind);
  action.edit = toWorkspaceEdit(documentUri, edits);
  return [action];
}
