import * as vscode from 'vscode';
import type { Finding, Fix } from '../../../core/dockerfile/finding.ts';
import { localise } from '../localise.ts';
import { diagnosticSource } from '../toDiagnostic.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import { toWorkspaceEdit } from './toWorkspaceEdit.ts';

/** A quick fix; files that it writes are looked at when it is chosen, not for every light bulb. */
export class FixAction extends vscode.CodeAction {
  readonly documentUri: vscode.Uri;
  readonly fix: Fix;

  constructor(documentUri: vscode.Uri, fix: Fix) {
    super(fixTitle(fix), vscode.CodeActionKind.QuickFix);
    this.documentUri = documentUri;
    this.fix = fix;
    if (fix.files.length === 0) this.edit = toWorkspaceEdit(documentUri, fix.edits);
  }
}

/** @param root of the build context; a file in it can be written only where there is one */
export function findingActions(
  finding: Finding,
  documentUri: vscode.Uri,
  root: vscode.Uri | undefined,
): readonly vscode.CodeAction[] {
  const possible = finding.fixes.filter((fix) => fix.files.length === 0 || root !== undefined);
  return possible.map((fix, index) => {
    const action = new FixAction(documentUri, fix);
    action.isPreferred = index === 0 && fix.kind === 'safe';
    return action;
  });
}

export function isOf(diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const { code, source, range } = diagnostic;
  const rule = typeof code === 'object' ? code.value : code;
  return (
    source === diagnosticSource &&
    rule === finding.rule &&
    range.isEqual(toVsCodeRange(finding.range))
  );
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
