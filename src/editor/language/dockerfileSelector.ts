import type * as vscode from 'vscode';

export const dockerfileLanguageId = 'dockerfile';

/** Dockerfiles wherever they are: on disk, unsaved, or in a remote file system. */
export const dockerfileSelector: vscode.DocumentSelector = { language: dockerfileLanguageId };

/** Old versions and excerpts that editors show beside the real thing. Nobody wants to hear of their faults. */
const copiesOnly = new Set([
  'git',
  'gitlens',
  'gitfs',
  'review',
  'pr',
  'vscode-local-history',
  'vscode-scm',
  'vscode-chat-code-block',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
  'conflictResolution',
]);

export function isLinted(document: vscode.TextDocument): boolean {
  return document.languageId === dockerfileLanguageId && !copiesOnly.has(document.uri.scheme);
}
