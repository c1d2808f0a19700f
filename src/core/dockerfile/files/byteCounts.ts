import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import type { ByteCount } from '../finding.ts';
import type { WrittenFile } from './followFiles.ts';
import { contextSources } from './contextSources.ts';

/** Adds counts up; unknown as soon as one of them is. */
export function sumBytes(counts: readonly ByteCount[]): ByteCount {
  let bytes = 0;
  let kind: 'exact' | 'known' = 'exact';
  for (const count of counts) {
    if (count.kind === 'unknown') return { kind: 'unknown' };
    if (count.kind === 'known') kind = 'known';
    bytes += count.bytes;
  }
  return { kind, bytes };
}

/**
 * The bytes that a copied folder brought to a path or pattern below it; undefined when the context has nothing there,
 * `unknown` when nobody can tell.
 */
export function bytesBrought(
  context: BuildContextSnapshot | undefined,
  folder: WrittenFile,
  path: string,
): ByteCount | undefined {
  const { source, path: target } = folder.effect;
  if (context === undefined || source === undefined) return { kind: 'unknown' };
  // What was moved since lies elsewhere than where it was copied to.
  const from = folder.path === target ? target : folder.path;
  const relative = path.slice(from === '/' ? 1 : from.length + 1);
  const found = contextSources(context, source === '' ? relative : `${source}/${relative}`);
  return found === undefined ? undefined : sumBytes(found.map(({ bytes }) => bytes));
}
