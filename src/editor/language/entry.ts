// Entry point of the language bundle (dist/language.cjs), which is loaded with the first Dockerfile.
import * as vscode from 'vscode';
import { registerAuthoring } from './authoring/registerAuthoring.ts';
import { switchAuthoring } from './authoring/switchAuthoring.ts';
import { publishBuildChecks } from './buildChecks/publishBuildChecks.ts';
import { buildLenses } from './buildLenses.ts';
import { createContextFacts } from './contextFacts.ts';
import { dockerfileSelector } from './dockerfileSelector.ts';
import { createDocumentFacts } from './documentFacts.ts';
import { createEngineImages } from './engineImages.ts';
import { findingHover } from './findingHover.ts';
import { showFindingsStatus } from './findingsStatus.ts';
import { fixActionKinds, fixActions } from './fixActions.ts';
import type { LanguageHost } from './languageHost.ts';
import { createLintedDocuments } from './lintedDocuments.ts';
import { publishDiagnostics } from './publishDiagnostics.ts';

/** Starts everything that works on the text of Dockerfiles. */
export function startLanguage(host: LanguageHost): vscode.Disposable {
  const { extensionUri, settings, engine } = host;
  const contextFacts = createContextFacts(host);
  const images = createEngineImages(engine, host.log);
  const facts = createDocumentFacts(contextFacts, images);
  const linted = createLintedDocuments(settings, facts);
  return vscode.Disposable.from(
    contextFacts,
    images,
    facts,
    linted,
    publishDiagnostics(linted, facts, settings, extensionUri),
    showFindingsStatus(linted),
    publishBuildChecks(host),
    // Where there is no engine there is nothing to build with.
    ...(engine
      ? [vscode.languages.registerCodeLensProvider(dockerfileSelector, buildLenses(linted))]
      : []),
    vscode.languages.registerHoverProvider(dockerfileSelector, findingHover(linted, extensionUri)),
    vscode.languages.registerCodeActionsProvider(
      dockerfileSelector,
      fixActions(linted, contextFacts),
      { providedCodeActionKinds: fixActionKinds },
    ),
    switchAuthoring(settings, () =>
      registerAuthoring(host.loadAuthoring().createAuthoringService(), {
        linted,
        contextFacts,
        images,
      }),
    ),
  );
}
