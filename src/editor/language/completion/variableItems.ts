import * as vscode from 'vscode';
import type { DockerfileDocument } from '../../../core/dockerfile/syntax/dockerfileDocument.ts';
import type { CompletionPlace } from './completionPlace.ts';
import { variablesInScope } from './variablesInScope.ts';

export function variableItems(
  document: DockerfileDocument,
  { instruction, stageIndex }: Pick<CompletionPlace, 'instruction' | 'stageIndex'>,
  range: vscode.Range,
): vscode.CompletionItem[] {
  return variablesInScope(document, instruction, stageIndex).map(({ name, value }, index) => {
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Variable);
    if (value !== undefined) item.detail = value;
    item.range = range;
    item.sortText = String(index).padStart(4, '0');
    return item;
  });
}
