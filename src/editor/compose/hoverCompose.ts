import * as vscode from 'vscode';
import { hoverAt } from '../../core/compose/language/hover.ts';
import type { ComposeDocuments } from './composeDocuments.ts';
import { toRange } from './toEditor.ts';

/** What the specification says of a key. */
export function composeHover(documents: ComposeDocuments): vscode.HoverProvider {
  return {
    provideHover: async (document, position) => {
      const open = await documents.of(document);
      const found = open && hoverAt(open.file.document, position);
      if (found === undefined) return undefined;
      const text = new vscode.MarkdownString().appendMarkdown('**').appendText(found.path);
      text.appendMarkdown('**\n\n').appendText(found.description);
      return new vscode.Hover(text, toRange(found.range));
    },
  };
}
