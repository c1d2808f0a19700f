import type * as vscode from 'vscode';
import { copiesOnly } from '../host/copiesOnly.ts';

export const dockerfileLanguageId = 'dockerfile';

/** Dockerfiles wherever they are: on disk, unsaved, or in a remote file system. */
export const dockerfileSelector: vscode.DocumentSelector = { language: dockerfileLanguageId };

export function isLinted(document: vscode.TextDocument): boolean {
  return document.languageId === dockerfileLanguageId && !copiesOnly.has(document.uri.scheme);
}
