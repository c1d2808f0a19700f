import * as vscode from 'vscode';
import type { AuthoringService } from '../authoring/authoringService.ts';
import { toMarkdown } from '../authoring/toMarkdown.ts';
import { toVsCodeRange } from '../toVsCodeRange.ts';

type LibraryCompletion = Parameters<AuthoringService['resolveCompletionItem']>[0];

/** By the numbers of the protocol, as far as the library uses them. */
const kinds: Readonly<Record<number, vscode.CompletionItemKind>> = {
  5: vscode.CompletionItemKind.Field,
  6: vscode.CompletionItemKind.Variable,
  10: vscode.CompletionItemKind.Property,
  14: vscode.CompletionItemKind.Keyword,
  18: vscode.CompletionItemKind.Reference,
  19: vscode.CompletionItemKind.Folder,
};

/** Instructions, flags and snippets; explained when they are looked at. */
export class LibraryItem extends vscode.CompletionItem {
  readonly #completion: LibraryCompletion;

  constructor(completion: LibraryCompletion) {
    super(completion.label, kinds[completion.kind ?? 0] ?? vscode.CompletionItemKind.Keyword);
    this.#completion = completion;
    const { textEdit, insertText, insertTextFormat, detail, sortText } = completion;
    const text = textEdit?.newText ?? insertText ?? completion.label;
    this.insertText = insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
    if (textEdit && 'range' in textEdit) this.range = toVsCodeRange(textEdit.range);
    if (detail !== undefined) this.detail = detail;
    if (sortText !== undefined) this.sortText = sortText;
  }

  resolved(service: Pick<AuthoringService, 'resolveCompletionItem'>): this {
    const explained = service.resolveCompletionItem({ ...this.#completion });
    const documentation = toMarkdown(explained.documentation);
    if (documentation !== undefined) this.documentation = documentation;
    return this;
  }
}

export async function libraryItems(
  service: Pick<AuthoringService, 'computeCompletionItems'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<LibraryItem[]> {
  const found = await service.computeCompletionItems(document.getText(), position);
  return found.map((each) => new LibraryItem(each));
}
