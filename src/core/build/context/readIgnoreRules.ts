import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type IgnoreRules, parseIgnoreRules } from '../../buildContext/ignoreRules.ts';

/** The rules of `<Dockerfile>.dockerignore` where there is one, else of the context's `.dockerignore`. */
export async function readIgnoreRules(context: string, dockerfile: string): Promise<IgnoreRules> {
  const text =
    (await readOptional(`${dockerfile}.dockerignore`)) ??
    (await readOptional(join(context, '.dockerignore'))) ??
    '';
  return parseIgnoreRules(text);
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
