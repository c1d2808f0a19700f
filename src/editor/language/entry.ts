// Entry point of the language bundle (dist/language.cjs), which is loaded with the first Dockerfile.
import * as vscode from 'vscode';
import type { Services } from '../host/services.ts';
import { buildLenses } from './buildLenses.ts';
import { createContextFacts } from './contextFacts.ts';
import { dockerfileSelector } from './dockerfileSelector.ts';
import { findingHover } from './findingHover.ts';
import { fixActionKinds, fixActions } from './fixActions.ts';
import { createLintedDocuments } from './lintedDocuments.ts';
import { publishDiagnostics } from './publishDiagnostics.ts';

/** Starts everything that works on the text of Dockerfiles. */
export function startLanguage({ extension, settings, log }: Services): vscode.Disposable {
  const contextFacts = createContextFacts(settings, log);
  const linted = createLintedDocuments(settings, contextFacts);
  return vscode.Disposable.from(
    contextFacts,
    linted,
    publishDiagnostics(linted, contextFacts, settings, extension.extensionUri),
    vscode.languages.registerCodeLensProvider(dockerfileSelector, buildLenses(linted)),
    vscode.languages.registerHoverProvider(
      dockerfileSelector,
      findingHover(linted, extension.extensionUri),
    ),
    vscode.languages.registerCodeActionsProvider(
      dockerfileSelector,
      fixActions(linted, contextFacts),
      { providedCodeActionKinds: fixActionKinds },
    ),
  );
}
