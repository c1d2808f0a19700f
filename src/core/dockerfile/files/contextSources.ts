import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import type { ByteCount } from '../finding.ts';
import { matchesPattern } from './pathPatterns.ts';

export interface ContextSource {
  /** Relative to the root of the context; '' for the root. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  readonly bytes: ByteCount;
}

/** The files and folders that a COPY source names; undefined when the context does not have it or is not known. */
export function contextSources(
  context: BuildContextSnapshot | undefined,
  source: string,
): readonly ContextSource[] | undefined {
  if (context === undefined) return undefined;
  const path = contextPath(source);
  const paths = /[*?[]/.test(path)
    ? [...context.entries.keys()].filter((candidate) => matchesPattern(candidate, path))
    : [path];
  const found = paths.flatMap((candidate): readonly ContextSource[] => {
    const entry = context.entries.get(candidate);
    if (entry === undefined) return [];
    const kind = context.isTruncated && entry.kind === 'directory' ? 'known' : 'exact';
    return [
      {
        path: candidate,
        kind: entry.kind === 'directory' ? 'folder' : 'file',
        bytes: { kind, bytes: entry.bytes },
      },
    ];
  });
  return found.length === 0 ? undefined : found;
}

/** How the context names a COPY source: without `./`, a slash in front or at the end. */
export function contextPath(source: string): string {
  const names: string[] = [];
  for (const name of source.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
