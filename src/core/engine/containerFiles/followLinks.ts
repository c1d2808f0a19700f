import { posix } from 'node:path';
import type { ContainerFile } from '../../model/containerFile.ts';
import type { CallOptions } from '../engineClient.ts';
import { resolveLink } from '../records/parsePathStat.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { resolveContainerPath } from './resolveContainerPath.ts';

/** Each costs the engine a question per part of its path; a folder full of different links is not worth them all. */
const MOST_TARGETS = 60;
const AT_ONCE = 6;
/** The kernel's own files, which an engine's archive calls do not see. */
const KERNEL_FOLDER = /^\/(?:proc|sys|dev)(?:\/|$)/;

/** The files of a folder, with what each link leads to. Links to the same target are followed once. */
export async function followLinks(
  client: Pick<ContainerFilesClient, 'containerPathStat'>,
  id: string,
  folder: string,
  files: readonly ContainerFile[],
  options?: CallOptions,
): Promise<readonly ContainerFile[]> {
  const targetOf = ({ name, linkTarget }: ContainerFile): string =>
    resolveLink(posix.join(folder, name), linkTarget ?? '');
  const targets = new Set(files.filter(isFollowed).map(targetOf));
  const ends = new Map<string, ContainerFile['leadsTo']>();
  const queue = [...targets].slice(0, MOST_TARGETS).values();
  const worker = async (): Promise<void> => {
    for (const target of queue) ends.set(target, await endOf(client, id, target, options));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return files.map((file) => {
    const leadsTo = isFollowed(file) ? ends.get(targetOf(file)) : undefined;
    return leadsTo === undefined ? file : { ...file, leadsTo };
  });
}

function isFollowed({ kind, linkTarget = '' }: ContainerFile): boolean {
  return kind === 'link' && linkTarget !== '';
}

async function endOf(
  client: Pick<ContainerFilesClient, 'containerPathStat'>,
  id: string,
  target: string,
  options: CallOptions | undefined,
): Promise<ContainerFile['leadsTo']> {
  const found = await resolveContainerPath(client, id, target, options);
  if (found === undefined) return KERNEL_FOLDER.test(target) ? undefined : 'nowhere';
  if (found.stat.isFolder) return 'folder';
  return found.stat.isRegular ? 'file' : 'other';
}
