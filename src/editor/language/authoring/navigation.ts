import * as vscode from 'vscode';
import { toVsCodeRange } from '../toVsCodeRange.ts';
import type { AuthoringService } from './authoringService.ts';

/** Where a stage or a variable is declared. */
export function definition(
  service: Pick<AuthoringService, 'computeDefinition'>,
): vscode.DefinitionProvider {
  return {
    provideDefinition: (document, position) => {
      const place = { uri: String(document.uri) };
      // The library answers null where there is none, whatever its types say.
      const found = service.computeDefinition(place, document.getText(), position) as ReturnType<
        AuthoringService['computeDefinition']
      > | null;
      return found && new vscode.Location(document.uri, toVsCodeRange(found.range));
    },
  };
}

/** By the numbers of the protocol. */
const highlightKinds: Readonly<Record<number, vscode.DocumentHighlightKind>> = {
  1: vscode.DocumentHighlightKind.Text,
  2: vscode.DocumentHighlightKind.Read,
  3: vscode.DocumentHighlightKind.Write,
};

/** Every place that speaks of the stage or variable at the cursor. */
export function highlights(
  service: Pick<AuthoringService, 'computeHighlightRanges'>,
): vscode.DocumentHighlightProvider {
  return {
    provideDocumentHighlights: (document, position) =>
      service.computeHighlightRanges(document.getText(), position).map(({ range, kind }) => {
        const area = toVsCodeRange(range);
        return new vscode.DocumentHighlight(area, highlightKinds[kind ?? 1]);
      }),
  };
}

/** Instructions of several lines, here-documents and blocks of comments. */
export function folding(
  service: Pick<AuthoringService, 'computeFoldingRanges'>,
): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges: (document) =>
      service
        .computeFoldingRanges(document.getText())
        .map(
          ({ startLine, endLine, kind }) =>
            new vscode.FoldingRange(
              startLine,
              endLine,
              kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined,
            ),
        ),
  };
}

/** Base images link to their page on the registry. */
export function links(
  service: Pick<AuthoringService, 'computeLinks' | 'resolveLink'>,
): vscode.DocumentLinkProvider {
  return {
    provideDocumentLinks: (document) =>
      service.computeLinks(document.getText()).flatMap((link) => {
        const { range, target } = service.resolveLink(link);
        // The library leaves other registries out of account: their images are not on Docker Hub.
        const { line, character } = range.start;
        const isOfAnother = document.lineAt(line).text[character - 1] === '/';
        if (target === undefined || isOfAnother) return [];
        return new vscode.DocumentLink(toVsCodeRange(range), vscode.Uri.parse(target));
      }),
  };
}
