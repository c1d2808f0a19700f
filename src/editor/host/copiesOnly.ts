/** Schemes of old versions and excerpts that editors show beside the real thing. Nobody wants to hear of their faults. */
export const copiesOnly: ReadonlySet<string> = new Set([
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
