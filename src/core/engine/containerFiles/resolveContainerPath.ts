import { posix } from 'node:path';
import type { CallOptions } from '../engineClient.ts';
import { resolveLink, type PathStat } from '../records/parsePathStat.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';

/** As many as Linux follows. */
const MAX_LINKS = 40;

export interface ResolvedPath {
  /** Without links. */
  readonly path: string;
  readonly stat: PathStat;
}

/** Follows every link on the way, as the container's own programs would. Undefined when it leads nowhere. */
export async function resolveContainerPath(
  client: Pick<ContainerFilesClient, 'containerPathStat'>,
  id: string,
  path: string,
  options?: CallOptions,
): Promise<ResolvedPath | undefined> {
  const toGo = partsOf(path);
  let current = '/';
  let stat = await client.containerPathStat(id, current, options);
  let links = 0;
  for (let name = toGo.shift(); name !== undefined; name = toGo.shift()) {
    const next = posix.join(current, name);
    stat = await client.containerPathStat(id, next, options);
    if (stat === undefined) return undefined;
    if (!stat.isLink) {
      current = next;
      continue;
    }
    links += 1;
    if (links > MAX_LINKS) return undefined;
    toGo.unshift(...partsOf(resolveLink(next, stat.linkTarget)));
    current = '/';
    stat = await client.containerPathStat(id, current, options);
  }
  return stat === undefined ? undefined : { path: current, stat };
}

function partsOf(path: string): string[] {
  return posix
    .resolve('/', path)
    .split('/')
    .filter((part) => part !== '');
}
