import * as vscode from 'vscode';
import type { CommandId } from '../contract/commandIds.ts';
import { buildableStages } from './buildableStages.ts';
import type { LintedDocuments } from './lintedDocuments.ts';
import { toVsCodeRange } from './toVsCodeRange.ts';

/** “Build Image” above the last FROM, “Build Stage” above each earlier one that has a name. */
export function buildLenses(linted: Pick<LintedDocuments, 'parsed'>): vscode.CodeLensProvider {
  return {
    provideCodeLenses: (document) => {
      // What is not on disk has no folder to build in; an untitled document gets its place when it is saved.
      if (document.uri.scheme !== 'file' && !document.isUntitled) return [];
      return buildableStages(linted.parsed(document)).map(({ stage, target }) => {
        const command: CommandId = 'stevedore.image.build';
        const title =
          target === null ? vscode.l10n.t('Build Image') : vscode.l10n.t('Build Stage {0}', target);
        const run = { title, command, arguments: [document.uri, { target }] };
        return new vscode.CodeLens(toVsCodeRange(stage.from.range), run);
      });
    },
  };
}
