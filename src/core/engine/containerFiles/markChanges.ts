import { posix } from 'node:path';
import type { ContainerFile, FileChange } from '../../model/containerFile.ts';

/** The files of a folder with what changed against the image, the deleted ones added. */
export function markChanges(
  folder: string,
  files: readonly ContainerFile[],
  changes: readonly FileChange[],
): readonly ContainerFile[] {
  const here = new Map(
    changes
      .filter(({ path }) => path !== '/' && posix.dirname(path) === folder)
      .map(({ path, kind }) => [posix.basename(path), kind]),
  );
  const marked = files.map((file) => {
    const change = here.get(file.name);
    here.delete(file.name);
    // There although the image's own was deleted: it is another one.
    if (change === undefined) return file;
    return { ...file, change: change === 'deleted' ? ('modified' as const) : change };
  });
  const deleted = [...here]
    .filter(([, kind]) => kind === 'deleted')
    .map(([name]) => ({ ...DELETED, name }));
  return [...marked, ...deleted].toSorted(byKindAndName);
}

const DELETED = { kind: 'other', bytes: 0, mode: 0, modifiedAt: 0, change: 'deleted' } as const;

function byKindAndName(a: ContainerFile, b: ContainerFile): number {
  const folders = Number(b.kind === 'folder') - Number(a.kind === 'folder');
  return folders || (a.name < b.name ? -1 : Number(a.name > b.name));
}
