import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IgnoreRules } from '../../buildContext/ignoreRules.ts';

/** Something that a build sends, relative to the context with `/`. */
export interface ContextFile {
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'link';
}

/** Everything below the context that is sent, folders before what is in them, in order of names. */
export async function* walkContext(
  root: string,
  rules: IgnoreRules,
  folder = '',
): AsyncGenerator<ContextFile> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const kind = kindOf(entry);
    const ignored = rules.ignores(path);
    if (kind !== undefined && !ignored) yield { path, kind };
    if (kind === 'directory' && (!ignored || rules.hasExceptions))
      yield* walkContext(root, rules, path);
  }
}

/** Sockets, pipes and devices cannot be sent. */
function kindOf(entry: Dirent): ContextFile['kind'] | undefined {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : undefined;
}
