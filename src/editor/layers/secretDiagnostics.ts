import * as vscode from 'vscode';
import { createLineMover } from '../../core/layers/mapping/moveLines.ts';
import { maskedText } from '../../core/layers/secrets/maskedValue.ts';
import type { LineRange } from '../../core/model/recipe.ts';
import type { AnalysedImage, ImageAnalyses } from '../host/imageAnalyses.ts';

interface FoundOnLine {
  readonly line: LineRange;
  readonly message: string;
}

interface FoundInDockerfile {
  /** The text that the lines are those of. */
  readonly text: string;
  readonly found: readonly FoundOnLine[];
}

/** A problem on every Dockerfile line whose layer holds a secret, even where a later line removes it. */
export function showSecrets(analyses: Pick<ImageAnalyses, 'onDidAnalyse'>): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('stevedore-secrets');
  const known = new Map<string, FoundInDockerfile>();
  const check = (document: vscode.TextDocument) => {
    const entry = known.get(document.uri.toString());
    if (entry !== undefined) problems.set(document.uri, diagnosticsOf(document, entry));
  };
  return vscode.Disposable.from(
    problems,
    analyses.onDidAnalyse((image) => {
      const uri = image.dockerfile?.uri;
      if (uri === undefined) return;
      // Replaces what an earlier image of the file had.
      known.set(uri.toString(), foundIn(image));
      for (const document of vscode.workspace.textDocuments) check(document);
    }),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
  );
}

function foundIn({ analysis, lines, dockerfile, tags, id }: AnalysedImage): FoundInDockerfile {
  const name = tags[0] ?? id.slice(7, 19);
  const found = analysis.secrets.flatMap((secret): readonly FoundOnLine[] => {
    const line = secret.layer === undefined ? undefined : lines?.lines[secret.layer];
    if (line === undefined) return [];
    const place =
      secret.source === 'file'
        ? `${analysis.image.paths.path(secret.path)}:${secret.line}`
        : secret.name;
    const value = maskedText(secret.masked);
    const isRemoved = secret.source === 'file' && secret.removedBy !== undefined;
    const message = isRemoved
      ? vscode.l10n.t(
          'The image {0} holds a secret in this layer ({1}: {2}). A later layer removes it, but whoever has the image can still read it.',
          name,
          place,
          value,
        )
      : vscode.l10n.t(
          'The image {0} holds a secret in this layer ({1}: {2}). Whoever has the image can read it.',
          name,
          place,
          value,
        );
    return [{ line, message }];
  });
  return { text: dockerfile?.text ?? '', found };
}

function diagnosticsOf(
  document: vscode.TextDocument,
  { text, found }: FoundInDockerfile,
): readonly vscode.Diagnostic[] {
  if (found.length === 0) return [];
  const move = createLineMover(text, document.getText());
  return found.flatMap(({ line, message }) => {
    const now = move(line);
    if (now === undefined) return [];
    const last = document.lineAt(now.end - 1);
    const range = new vscode.Range(now.start - 1, 0, last.lineNumber, last.range.end.character);
    const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = 'stevedore';
    diagnostic.code = 'secret-in-image';
    return [diagnostic];
  });
}
