import { posix } from 'node:path';
import type { ContainerFile, ContainerFolder } from '../../core/model/containerFile.ts';
import type { ContainerRecord } from '../../core/model/containerRecord.ts';
import type { ContainerFileRestRow, ContainerFileRow, ContainerFilesRow, Row } from './row.ts';

/** A row whose children are read out of a container's file system. */
export type FilePartRow = ContainerFilesRow | ContainerFileRow | ContainerFileRestRow;

export function isFilePart(row: Row): row is FilePartRow {
  return (
    row.kind === 'containerFiles' ||
    row.kind === 'containerFile' ||
    row.kind === 'containerFileRest'
  );
}

/** Rows that are drawn at once; the others are below one more row, to be unfolded. */
export const WINDOW = 500;

/**
 * Rows of a folder, from one place on.
 *
 * @param from number of files before the first row
 */
export function fileRows(
  container: Pick<ContainerRecord, 'id' | 'name' | 'state'>,
  folder: string,
  { files, complete }: ContainerFolder,
  from = 0,
): readonly Row[] {
  const { id: containerId, name: containerName, state } = container;
  const base = `${containerId}/files`;
  const place = { containerId, containerName, running: state === 'running' };
  const shown = files.slice(from, from + WINDOW).map((file): Row => {
    const path = posix.join(folder, file.name);
    return { kind: 'containerFile', id: `${base}${path}`, ...place, path, file };
  });
  const next = from + shown.length;
  const rest = { kind: 'containerFileRest', id: `${base}${folder}//${next}`, containerId } as const;
  if (next < files.length) {
    return [...shown, { ...rest, path: folder, from: next, count: files.length - next }];
  }
  return complete ? shown : [...shown, { ...rest, path: folder, from: next, count: undefined }];
}

/** Whether the row has a folder's content below it. */
export function isFolder({ kind, leadsTo, change }: ContainerFile): boolean {
  return change !== 'deleted' && (kind === 'folder' || (kind === 'link' && leadsTo === 'folder'));
}
