import * as vscode from 'vscode';
import { overBudget } from '../../core/layers/report/overBudget.ts';
import { formatBytes } from '../../core/model/formatBytes.ts';
import type { Measurement } from '../../core/model/measurement.ts';
import type { LineMeasurements } from '../host/lineMeasurements.ts';
import type { SettingsReader } from '../host/services.ts';
import { dockerfileLanguage } from './dockerfileLanguage.ts';
import { parseRecipe } from './parseRecipe.ts';

/** A problem on the last FROM of every open Dockerfile whose image is larger than the user wants it to be. */
export function checkBudgets(
  measurements: Pick<LineMeasurements, 'of'>,
  settings: SettingsReader,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('stevedore-budget');
  const check = (document: vscode.TextDocument) => {
    if (document.languageId !== dockerfileLanguage) return;
    const measurement = measurements.of(document)?.measurement;
    const budgets = settings.get('stevedore.layers.budget', document);
    const message = measurement && budgetText(measurement, budgets);
    problems.set(document.uri, message === undefined ? [] : [problem(document, message)]);
  };
  const checkAll = () => {
    for (const document of vscode.workspace.textDocuments) check(document);
  };
  checkAll();
  return vscode.Disposable.from(
    problems,
    onDidChange(checkAll),
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument(({ document }) => check(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    settings.onDidChange((keys) => {
      if (keys.includes('stevedore.layers.budget')) checkAll();
    }),
  );
}

function budgetText(
  { image, exact, historyBytes }: Measurement,
  budgets: Readonly<Record<string, unknown>>,
): string | undefined {
  const bytes = exact?.shippedBytes ?? historyBytes;
  const over = overBudget(image, bytes, budgets);
  if (over === undefined) return undefined;
  return vscode.l10n.t(
    '{0} has {1}: {2} more than its budget of {3}.',
    image,
    formatBytes(bytes),
    formatBytes(bytes - over.limit),
    formatBytes(over.limit),
  );
}

function problem(document: vscode.TextDocument, message: string): vscode.Diagnostic {
  const from = parseRecipe(document.getText()).stages.at(-1)?.from;
  const line = Math.min((from?.start ?? 1) - 1, document.lineCount - 1);
  const { range } = document.lineAt(line);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  diagnostic.source = 'stevedore';
  diagnostic.code = 'image-budget';
  return diagnostic;
}
