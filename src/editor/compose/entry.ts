// Entry point of the compose bundle (dist/compose.cjs), which is loaded with the first compose file.
import * as vscode from 'vscode';
import type { Services } from '../host/services.ts';
import { createComposeDocuments } from './composeDocuments.ts';
import { composeFixes } from './composeFixes.ts';
import { composeLenses } from './composeLenses.ts';
import { composeSelector } from './composeSelector.ts';
import { createLiveContainers } from './liveContainers.ts';
import { publishComposeDiagnostics } from './publishComposeDiagnostics.ts';
import { switchFeatures } from './switchFeatures.ts';

/** Starts everything that works on the text of compose files. */
export function startCompose(services: Services): vscode.Disposable {
  const documents = createComposeDocuments(services);
  const live = createLiveContainers(services);
  const lenses = composeLenses(documents, live);
  return vscode.Disposable.from(
    documents,
    live,
    lenses,
    publishComposeDiagnostics(documents, services),
    vscode.languages.registerCodeActionsProvider(composeSelector, composeFixes(documents), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    vscode.languages.registerCodeLensProvider(composeSelector, lenses),
    switchFeatures(documents, services),
  );
}
