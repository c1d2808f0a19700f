import * as vscode from 'vscode';
import type { AuthoringService } from './authoringService.ts';

/** In the order that the library counts them. */
export const tokenLegend = new vscode.SemanticTokensLegend(
  [
    'keyword',
    'comment',
    'parameter',
    'property',
    'namespace',
    'class',
    'macro',
    'string',
    'variable',
    'operator',
    'modifier',
  ],
  ['declaration', 'definition', 'deprecated'],
);

export function semanticTokens(
  service: Pick<AuthoringService, 'computeSemanticTokens'>,
): vscode.DocumentSemanticTokensProvider {
  return {
    provideDocumentSemanticTokens: (document) =>
      new vscode.SemanticTokens(
        new Uint32Array(service.computeSemanticTokens(document.getText()).data),
      ),
  };
}
