import * as vscode from 'vscode';
import type { AuthoringService } from '../authoring/authoringService.ts';
import type { ContextFacts } from '../contextFacts.ts';
import type { EngineImages } from '../engineImages.ts';
import type { LintedDocuments } from '../lintedDocuments.ts';
import { completionPlace, type CompletionPlace } from './completionPlace.ts';
import { contextItems } from './contextItems.ts';
import { imageItems } from '../../host/imageItems.ts';
import { LibraryItem, libraryItems } from './libraryItems.ts';
import { stageItems } from './stageItems.ts';
import { variableItems } from './variableItems.ts';

/** What completion knows beside the text. */
export interface CompletionSources {
  readonly linted: Pick<LintedDocuments, 'parsed'>;
  readonly contextFacts: Pick<ContextFacts, 'of'>;
  readonly images: Pick<EngineImages, 'list'>;
}

/** Names that only this file, its build context and the engine know; everything else comes from the library. */
export function completionProvider(
  service: Pick<AuthoringService, 'computeCompletionItems' | 'resolveCompletionItem'>,
  sources: CompletionSources,
): vscode.CompletionItemProvider {
  return {
    provideCompletionItems: async (document, position, _token, { triggerCharacter }) => {
      const parsed = sources.linted.parsed(document);
      const place = completionPlace(parsed, document.offsetAt(position));
      if (place) return ownItems(place, document, sources);
      // Of the characters that bring completion up by themselves the library knows but some.
      return triggerCharacter !== undefined && !/[-=]/.test(triggerCharacter)
        ? []
        : libraryItems(service, document, position);
    },
    resolveCompletionItem: (item) => (item instanceof LibraryItem ? item.resolved(service) : item),
  };
}

async function ownItems(
  place: CompletionPlace,
  document: vscode.TextDocument,
  { linted, contextFacts, images }: CompletionSources,
): Promise<vscode.CompletionItem[]> {
  const parsed = linted.parsed(document);
  const { start, end } = parsed.lines.rangeOf(place.span);
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  switch (place.kind) {
    case 'base':
    case 'source':
      return [...stageItems(parsed, place, range), ...imageItems(await images.list(), range, 1)];
    case 'contextPath': {
      const snapshot = contextFacts.of(document);
      return snapshot === undefined ? [] : contextItems(snapshot, place.typed, range);
    }
    case 'variable':
      return variableItems(parsed, place, range);
  }
}
