import type { BuildContextSnapshot } from '../../model/buildContextSnapshot.ts';
import type { ByteCount } from '../finding.ts';
import { isInside } from '../stages/paths.ts';
import { bytesBrought } from './byteCounts.ts';
import type { WrittenFile } from './followFiles.ts';
import type { PathTree } from './pathTree.ts';

/** What instructions so far have written, as the next one finds it. */
export interface KnownFiles {
  readonly isFolder: (path: string) => boolean;
  /** Undefined for a folder, and for what is not known to be there. */
  readonly file: (path: string) => KnownFile | undefined;
}

export interface KnownFile {
  readonly bytes: ByteCount;
  /** Undefined when only a folder around it is known. */
  readonly owner: string | undefined;
  readonly mode: string | undefined;
}

export function knownFilesIn(
  tree: PathTree<WrittenFile>,
  context: BuildContextSnapshot | undefined,
): KnownFiles {
  return {
    isFolder(path) {
      if (tree.get(path)?.effect.isFolder === true) return true;
      const [first] = tree.inside(path);
      return first !== undefined && first[0] !== path;
    },
    file(path) {
      const file = tree.get(path);
      if (file !== undefined) {
        const { bytes } = file.effect;
        return file.effect.isFolder ? undefined : { bytes, owner: file.owner, mode: file.mode };
      }
      for (const [folder, around] of tree.around(path)) {
        const { source } = around.effect;
        if (source === undefined || context === undefined || !isInside(path, folder)) continue;
        const entry = context.entries.get(entryName(around, path));
        if (entry?.kind !== 'file') continue;
        const bytes = bytesBrought(context, around, path) ?? { kind: 'unknown' };
        return { bytes, owner: around.owner, mode: around.mode };
      }
      return undefined;
    },
  };
}

/** How the context names what a copied folder brought to a path. */
function entryName({ path: folder, effect }: WrittenFile, path: string): string {
  const relative = path.slice(folder === '/' ? 1 : folder.length + 1);
  return effect.source === '' ? relative : `${effect.source ?? ''}/${relative}`;
}
