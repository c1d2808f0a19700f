import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ignore from '@balena/dockerignore';
import type { IgnoreRules } from './walkContext.ts';

/** The rules of `<Dockerfile>.dockerignore` where there is one, else of the context's `.dockerignore`. */
export async function readIgnoreRules(context: string, dockerfile: string): Promise<IgnoreRules> {
  const text =
    (await readOptional(`${dockerfile}.dockerignore`)) ??
    (await readOptional(join(context, '.dockerignore'))) ??
    '';
  const patterns = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const matcher = ignore().add(patterns);
  return {
    ignores: (path) => matcher.ignores(path),
    hasExceptions: patterns.some((pattern) => /^\s*!/.test(pattern)),
  };
}

/** Undefined when there is no such file. */
export async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
