import type { CallOptions } from '../engineClient.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { firstHeader } from './firstHeader.ts';
import { runInContainer } from './runInContainer.ts';

export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Who owns what is at the path. Podman's archives name the container's own user whoever it is: there it is asked in the
 * container, when that runs.
 */
export async function ownerOfPath(
  client: ContainerFilesClient,
  id: string,
  path: string,
  options?: CallOptions,
): Promise<FileOwner> {
  if (client.server.product === 'podman') {
    const command = ['stat', '-c', '%u:%g', '--', path];
    const asked = await runInContainer(client, id, command, options);
    const [, uid, gid] = /^(\d+):(\d+)\n$/.exec(asked?.stdout ?? '') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  const header = await firstHeader(await client.containerArchive(id, path, options));
  return { uid: header?.uid ?? 0, gid: header?.gid ?? 0 };
}
