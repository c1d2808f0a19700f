import * as vscode from 'vscode';
import type { BuildCheck } from '../../../core/build/checks/buildCheck.ts';

export const checkSource = 'BuildKit';

/** BuildKit names whole lines; the editor underlines what is written on them. */
export function toCheckDiagnostics(
  checks: readonly BuildCheck[],
  document: Pick<vscode.TextDocument, 'lineAt' | 'lineCount'>,
): vscode.Diagnostic[] {
  return checks.map(({ rule, message, url, lines }) => {
    const [{ start, end } = { start: 0, end: 0 }] = lines;
    const last = document.lineCount - 1;
    const first = document.lineAt(Math.min(start, last));
    const range = new vscode.Range(
      first.lineNumber,
      first.firstNonWhitespaceCharacterIndex,
      Math.min(end, last),
      document.lineAt(Math.min(end, last)).range.end.character,
    );
    const severity =
      rule === undefined ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
    const diagnostic = new vscode.Diagnostic(range, message, severity);
    diagnostic.source = checkSource;
    if (rule !== undefined)
      diagnostic.code = url === undefined ? rule : { value: rule, target: vscode.Uri.parse(url) };
    if (rule === 'MaintainerDeprecated') diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
    return diagnostic;
  });
}
