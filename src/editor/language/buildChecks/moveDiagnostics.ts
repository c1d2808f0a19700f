import * as vscode from 'vscode';

/** Keeps diagnostics beside their text while it is edited; those whose own text is edited go. */
export function moveDiagnostics(
  diagnostics: readonly vscode.Diagnostic[],
  changes: readonly vscode.TextDocumentContentChangeEvent[],
): vscode.Diagnostic[] {
  return changes.reduce<vscode.Diagnostic[]>(
    (shown, { range, text }) => {
      const added = text.split('\n').length - 1 - (range.end.line - range.start.line);
      return shown.flatMap((diagnostic) => {
        const { start, end } = diagnostic.range;
        if (end.line < range.start.line) return [diagnostic];
        // A line break at the very start of a line pushes that line down whole.
        const isAbove =
          range.end.line < start.line ||
          (range.end.line === start.line && range.end.character === 0);
        return isAbove ? [moved(diagnostic, added)] : [];
      });
    },
    [...diagnostics],
  );
}

function moved(diagnostic: vscode.Diagnostic, lines: number): vscode.Diagnostic {
  if (lines === 0) return diagnostic;
  const { start, end } = diagnostic.range;
  const range = new vscode.Range(start.translate(lines), end.translate(lines));
  const copy = new vscode.Diagnostic(range, diagnostic.message, diagnostic.severity);
  if (diagnostic.source !== undefined) copy.source = diagnostic.source;
  if (diagnostic.code !== undefined) copy.code = diagnostic.code;
  if (diagnostic.tags) copy.tags = diagnostic.tags;
  return copy;
}
