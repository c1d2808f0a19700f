import * as vscode from 'vscode';
import type { Finding } from '../../core/dockerfile/finding.ts';
import type { FindingSeverity } from '../../core/model/findingSeverity.ts';
import { diagnosticTags } from './diagnosticTags.ts';
import { localise } from './localise.ts';
import { ruleDocs } from './ruleDocs.ts';
import { toVsCodeRange } from './toVsCodeRange.ts';

export const diagnosticSource = 'stevedore';

const severities: Readonly<Record<FindingSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toDiagnostic(
  finding: Finding,
  documentUri: vscode.Uri,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVsCodeRange(finding.range),
    localise(finding.message),
    severities[finding.severity],
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.rule, target: ruleDocs(finding.rule, extensionUri) };
  diagnostic.tags = diagnosticTags(finding.rule);
  diagnostic.relatedInformation = finding.related.map(
    ({ range, message }) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(documentUri, toVsCodeRange(range)),
        localise(message),
      ),
  );
  return diagnostic;
}
