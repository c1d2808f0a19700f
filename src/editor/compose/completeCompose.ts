import * as vscode from 'vscode';
import { completeAt, type ComposeCompletion } from '../../core/compose/language/completion.ts';
import { genericPath } from '../../core/compose/language/knownValues.ts';
import { lineContextAt } from '../../core/compose/language/lineContext.ts';
import { listEngineImages } from '../host/listEngineImages.ts';
import type { Services } from '../host/services.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { imageItems } from '../host/imageItems.ts';
import { pathItems } from './pathItems.ts';
import { toRange } from './toEditor.ts';

const kinds = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  name: vscode.CompletionItemKind.Reference,
} as const;

/** What completion offers: the specification's words, or what only this project and engine know. */
export interface CompletionScope {
  /** Keys and values of the specification. */
  readonly words: boolean;
}

export function composeCompletion(
  documents: ComposeDocuments,
  services: Pick<Services, 'engine' | 'log'>,
  scope: CompletionScope,
): vscode.CompletionItemProvider {
  return {
    provideCompletionItems: async (document, position) => {
      const open = await documents.of(document);
      if (open === undefined) return [];
      const { file, project } = open;
      const context = lineContextAt(file.document, position);
      const items = completeAt(file.document, position, project)
        .filter(({ kind }) => kind === 'name' || scope.words)
        .map((each, index) => toItem(each, index));
      if (context.kind !== 'value') return items;
      const range = new vscode.Range(
        document.positionAt(context.offset - context.typed.length),
        position,
      );
      if (genericPath(context.path) === 'services.*.image')
        return [...items, ...imageItems(await listEngineImages(services), range, 0)];
      return [...items, ...(await pathItems(document, open, context, position))];
    },
  };
}

function toItem(
  { label, kind, range, newText, description }: ComposeCompletion,
  index: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, kinds[kind]);
  item.range = toRange(range);
  item.insertText = newText;
  // Its indentation is right already.
  item.keepWhitespace = true;
  item.sortText = `${kind === 'name' ? 0 : 1}${String(index).padStart(4, '0')}`;
  if (description !== undefined) item.documentation = description;
  // What opens a value offers it at once.
  if (kind === 'key')
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return item;
}
