import * as vscode from 'vscode';
import type { BuildContextSnapshot } from '../../../core/model/buildContextSnapshot.ts';
import { formatBytes } from '../../../core/model/formatBytes.ts';
import { contextChildren } from './contextChildren.ts';

/** Files and folders that a build sends; a folder goes on with what is in it. */
export function contextItems(
  snapshot: BuildContextSnapshot,
  typed: string,
  range: vscode.Range,
): vscode.CompletionItem[] {
  const start = range.end.translate(0, typed.lastIndexOf('/') + 1 - typed.length);
  return contextChildren(snapshot, typed).map(({ name, entry }) => {
    const isFolder = entry.kind === 'directory';
    const kind = isFolder ? vscode.CompletionItemKind.Folder : vscode.CompletionItemKind.File;
    const item = new vscode.CompletionItem(isFolder ? `${name}/` : name, kind);
    item.detail = formatBytes(entry.bytes);
    item.range = new vscode.Range(start, range.end);
    item.sortText = `${isFolder ? 0 : 1}${name}`;
    if (isFolder) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
}
