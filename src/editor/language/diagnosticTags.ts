import * as vscode from 'vscode';

/** Rules whose findings cover text that achieves nothing: the editor fades it. */
const unnecessary: ReadonlySet<string> = new Set([
  'apt-update-alone',
  'cleanup-in-own-layer',
  'copied-twice',
]);

export function diagnosticTags(rule: string): vscode.DiagnosticTag[] {
  return unnecessary.has(rule) ? [vscode.DiagnosticTag.Unnecessary] : [];
}
