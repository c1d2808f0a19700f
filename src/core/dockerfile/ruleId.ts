export const ruleIds = [
  'apt-lists-left',
  'apt-recommends-installed',
  'apk-cache-left',
  'pip-cache-left',
  'removed-in-later-layer',
  'ownership-changed-in-later-layer',
  'context-not-ignored',
  'archive-kept',
  'build-tools-left',
  'sources-before-dependencies',
  'dnf-cache-left',
  'zypper-cache-left',
  'pacman-cache-left',
  'npm-cache-left',
  'yarn-cache-left',
  'rewritten-in-later-layer',
  'tool-cache-left',
] as const;

export type RuleId = (typeof ruleIds)[number];
