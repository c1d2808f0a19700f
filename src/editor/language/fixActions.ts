import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/dockerfile/finding.ts';
import { safeFixes } from './safeFixes.ts';
import type { ContextFacts } from './contextFacts.ts';
import { diagnosticSource } from './toDiagnostic.ts';
import { addFileEdits } from './addFileEdits.ts';
import { ignoreEdit } from './ignoreEdit.ts';
import type { LintedDocuments } from './lintedDocuments.ts';
import { localise } from './localise.ts';
import { toVsCodeRange } from './toVsCodeRange.ts';

export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('stevedore');

export const fixActionKinds: readonly vscode.CodeActionKind[] = [
  vscode.CodeActionKind.QuickFix,
  fixAllKind,
];

/** A quick fix; files that it writes are looked at when it is chosen, not for every light bulb. */
class FixAction extends vscode.CodeAction {
  readonly documentUri: vscode.Uri;
  readonly fix: Fix;

  constructor(documentUri: vscode.Uri, fix: Fix) {
    super(fixTitle(fix), vscode.CodeActionKind.QuickFix);
    this.documentUri = documentUri;
    this.fix = fix;
  }
}

export function fixActions(
  linted: LintedDocuments,
  contextFacts: ContextFacts,
): vscode.CodeActionProvider {
  return {
    provideCodeActions: (document, range, { only, diagnostics }) => {
      const findings = linted.findings(document);
      const actions: vscode.CodeAction[] = [];
      if (!only || only.intersects(vscode.CodeActionKind.QuickFix)) {
        const root = contextFacts.root(document);
        for (const finding of findings) {
          if (!toVsCodeRange(finding.range).intersection(range)) continue;
          const own = diagnostics.filter((diagnostic) => isOf(diagnostic, finding));
          actions.push(...quickFixes(finding, document.uri, root, own));
          actions.push(...ignoreHere(finding, document, linted, own));
        }
      }
      if (only?.intersects(fixAllKind)) actions.push(...fixAll(document.uri, findings));
      return actions;
    },
    resolveCodeAction: async (action) => {
      if (!(action instanceof FixAction) || action.edit) return action;
      const edit = textEdits(action.documentUri, action.fix.edits);
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

function quickFixes(
  finding: Finding,
  documentUri: vscode.Uri,
  root: vscode.Uri | undefined,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  // A file of the build context can be written only where there is one: not beside an untitled document.
  const possible = finding.fixes.filter((fix) => fix.files.length === 0 || root !== undefined);
  return possible.map((fix, index) => {
    const action = new FixAction(documentUri, fix);
    action.diagnostics = [...diagnostics];
    action.isPreferred = index === 0 && fix.kind === 'safe';
    if (fix.files.length === 0) action.edit = textEdits(documentUri, fix.edits);
    return action;
  });
}

function ignoreHere(
  finding: Finding,
  document: vscode.TextDocument,
  linted: LintedDocuments,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const edit = ignoreEdit(linted.parsed(document), finding);
  if (!edit) return [];
  const action = new vscode.CodeAction(
    vscode.l10n.t('Ignore {0} here', finding.rule),
    vscode.CodeActionKind.QuickFix,
  );
  action.diagnostics = [...diagnostics];
  action.edit = textEdits(document.uri, [edit]);
  return [action];
}

function fixAll(documentUri: vscode.Uri, findings: readonly Finding[]): vscode.CodeAction[] {
  const edits = safeFixes(findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe Stevedore fixes'), fixAllKind);
  action.edit = textEdits(documentUri, edits);
  return [action];
}

function isOf(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const { code, source, range } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  return (
    source === diagnosticSource &&
    rule === finding.rule &&
    range.isEqual(toVsCodeRange(finding.range))
  );
}

function textEdits(uri: vscode.Uri, edits: Fix['edits']): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toVsCodeRange(range), newText)),
  );
  return edit;
}

function fixTitle({ title, kind }: Fix): string {
  const text = localise(title);
  switch (kind) {
    case 'safe':
      return vscode.l10n.t('{0} (safe)', text);
    case 'suggestion':
      return vscode.l10n.t('{0} (suggestion)', text);
    case 'scaffold':
      return vscode.l10n.t('{0} (scaffold)', text);
  }
}
