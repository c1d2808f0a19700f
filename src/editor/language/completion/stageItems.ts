import * as vscode from 'vscode';
import type { DockerfileDocument } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { CompletionPlace } from './completionPlace.ts';

/** The earlier stages that have a name. */
export function stageItems(
  { stages }: DockerfileDocument,
  { stageIndex }: Pick<CompletionPlace, 'stageIndex'>,
  range: vscode.Range,
): vscode.CompletionItem[] {
  return stages.flatMap(({ name, image, index }) => {
    if (name === undefined || index >= stageIndex) return [];
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Class);
    item.detail = vscode.l10n.t('stage from {0}', image);
    item.range = range;
    // Before the images of the engine, the nearest stage first.
    item.sortText = `0${String(stages.length - index).padStart(4, '0')}`;
    return [item];
  });
}
