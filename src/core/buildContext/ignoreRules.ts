import ignore from '@balena/dockerignore';

/** What an ignore file leaves out of the build context. */
export interface IgnoreRules {
  /** @param path relative to the root, with `/` */
  ignores(path: string): boolean;
  /** A later pattern may bring back files of an ignored folder, so such a folder has to be looked into. */
  readonly hasExceptions: boolean;
}

export const noIgnoreRules: IgnoreRules = { ignores: () => false, hasExceptions: false };

export function parseIgnoreRules(text: string): IgnoreRules {
  const patterns = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const matcher = ignore().add(patterns);
  return {
    ignores: (path) => matcher.ignores(path),
    hasExceptions: patterns.some((pattern) => /^\s*!/.test(pattern)),
  };
}
