import * as vscode from 'vscode';

type Piece = string | { readonly value: string };

/** Text of the library, in any of the forms that the language server protocol has had for it. */
export function toMarkdown(
  content: Piece | readonly Piece[] | null | undefined,
): vscode.MarkdownString | undefined {
  if (content === undefined || content === null) return undefined;
  const pieces = Array.isArray(content) ? (content as readonly Piece[]) : [content as Piece];
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.value));
  return new vscode.MarkdownString(text.join('\n\n'));
}
