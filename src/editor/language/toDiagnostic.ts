import * as vscode from 'vscode';
import type { Finding } from '../../core/dockerfile/finding.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';
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
    messageOf(finding),
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

function messageOf({ message, bytes, rule }: Finding): string {
  const text = localise(message);
  // What only the measuring has found says its bytes itself.
  if (bytes.kind !== 'measured' || rule === 'measured-waste') return text;
  return vscode.l10n.t('{0} ({1} measured)', text, formatBytes(bytes.bytes));
}
