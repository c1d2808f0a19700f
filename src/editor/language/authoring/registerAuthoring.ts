import * as vscode from 'vscode';
import { dockerfileSelector } from '../dockerfileSelector.ts';
import { completionProvider, type CompletionSources } from '../completion/completionProvider.ts';
import type { AuthoringService } from './authoringService.ts';
import * as formatting from './formatting.ts';
import * as help from './help.ts';
import * as navigation from './navigation.ts';
import { outline } from './outline.ts';
import { publishSyntaxErrors } from './publishSyntaxErrors.ts';
import { rename } from './rename.ts';
import { tokenLegend, semanticTokens } from './semanticTokens.ts';
import { syntaxFixes } from './syntaxFixes.ts';

/** Registers what a Dockerfile author expects of an editor beside lint. */
export function registerAuthoring(
  service: AuthoringService,
  sources: CompletionSources,
): vscode.Disposable {
  const { languages } = vscode;
  const selector = dockerfileSelector;
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      selector,
      completionProvider(service, sources),
      ...[' ', '=', '$', '{', '-', '/', ':', ','],
    ),
    languages.registerHoverProvider(selector, help.hover(service)),
    languages.registerSignatureHelpProvider(
      selector,
      help.signatures(service),
      ...['-', '[', ',', '"', ' ', '='],
    ),
    languages.registerDocumentFormattingEditProvider(selector, formatting.whole(service)),
    languages.registerDocumentRangeFormattingEditProvider(selector, formatting.range(service)),
    languages.registerOnTypeFormattingEditProvider(selector, formatting.onType(service), '\\', '`'),
    languages.registerDefinitionProvider(selector, navigation.definition(service)),
    languages.registerDocumentHighlightProvider(selector, navigation.highlights(service)),
    languages.registerFoldingRangeProvider(selector, navigation.folding(service)),
    languages.registerDocumentLinkProvider(selector, navigation.links(service)),
    languages.registerDocumentSymbolProvider(selector, outline(sources.linted)),
    languages.registerRenameProvider(selector, rename(service)),
    languages.registerDocumentSemanticTokensProvider(
      selector,
      semanticTokens(service),
      tokenLegend,
    ),
    publishSyntaxErrors(service),
    languages.registerCodeActionsProvider(selector, syntaxFixes(service), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}
