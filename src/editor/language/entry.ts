// Entry point of the language bundle (dist/language.cjs), which is loaded with the first Dockerfile.
import * as vscode from 'vscode';
import { configurationActions, configurationSelector } from './actions/configurationActions.ts';
import { fixActionKinds, fixActions } from './actions/fixActions.ts';
import { registerTurnOffRule } from './actions/turnOffRule.ts';
import { registerAuthoring } from './authoring/registerAuthoring.ts';
import { switchAuthoring } from './authoring/switchAuthoring.ts';
import { publishBuildChecks } from './buildChecks/publishBuildChecks.ts';
import { buildLenses } from './buildLenses.ts';
import { createConfigurations } from './configuration/configurations.ts';
import { publishConfigurationFindings } from './configuration/publishConfigurationFindings.ts';
import { createContextFacts } from './contextFacts.ts';
import { dockerfileSelector } from './dockerfileSelector.ts';
import { createDocumentFacts } from './documentFacts.ts';
import { createEngineImages } from './engineImages.ts';
import { findingHover } from './findingHover.ts';
import { showFindingsStatus } from './findingsStatus.ts';
import type { LanguageHost } from './languageHost.ts';
import { createLintedDocuments } from './lintedDocuments.ts';
import { publishDiagnostics } from './publishDiagnostics.ts';

/** Starts everything that works on the text of Dockerfiles. */
export function startLanguage(host: LanguageHost): vscode.Disposable {
  const { extensionUri, settings, engine } = host;
  const contextFacts = createContextFacts(host);
  const images = createEngineImages(engine, host.log);
  const facts = createDocumentFacts(contextFacts, images, host.measurements);
  const configurations = createConfigurations(host);
  const linted = createLintedDocuments(settings, configurations, facts);
  return vscode.Disposable.from(
    contextFacts,
    images,
    facts,
    configurations,
    linted,
    publishDiagnostics(linted, [facts, configurations], settings, extensionUri),
    publishConfigurationFindings(configurations, extensionUri),
    registerTurnOffRule(configurations),
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
    vscode.languages.registerCodeActionsProvider(configurationSelector, configurationActions(), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    switchAuthoring(settings, () =>
      registerAuthoring(host.loadAuthoring().createAuthoringService(), {
        linted,
        contextFacts,
        images,
      }),
    ),
  );
}
