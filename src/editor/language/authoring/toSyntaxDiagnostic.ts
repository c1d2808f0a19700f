import * as vscode from 'vscode';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import type { AuthoringService } from './authoringService.ts';

export const syntaxSource = 'dockerfile';

/** By the numbers of the protocol. */
const severities = {
  1: vscode.DiagnosticSeverity.Error,
  2: vscode.DiagnosticSeverity.Warning,
  3: vscode.DiagnosticSeverity.Information,
  4: vscode.DiagnosticSeverity.Hint,
} as const;

const diagnosticTags = {
  1: vscode.DiagnosticTag.Unnecessary,
  2: vscode.DiagnosticTag.Deprecated,
} as const;

export function toSyntaxDiagnostic({
  range,
  message,
  severity = 1,
  tags = [],
}: ReturnType<AuthoringService['validate']>[number]): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toVsCodeRange(range), message, severities[severity]);
  diagnostic.source = syntaxSource;
  diagnostic.tags = tags.map((tag) => diagnosticTags[tag]);
  return diagnostic;
}
