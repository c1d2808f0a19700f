import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';
import { ownerOfPath, type FileOwner } from './ownerOfPath.ts';
import { resolveContainerPath } from './resolveContainerPath.ts';

export interface UploadOptions extends CallOptions {
  /** Called before each file with its path, and the bytes that went before it. */
  readonly onFile?: (path: string, bytesBefore: number) => void;
}

/**
 * Copies files, folders and links of this machine into a folder of a container, running or not; they get the folder's
 * owner. The signal counts between files: what has begun is written to its end, so that no file is left half.
 *
 * @throws EngineError of kind `gone` without the folder, `rejected` where a file would replace a folder, `aborted`
 */
export async function uploadToContainer(
  client: ContainerFilesClient,
  id: string,
  sources: readonly string[],
  folder: string,
  options: UploadOptions = {},
): Promise<void> {
  const found = await resolveContainerPath(client, id, folder, options);
  if (found === undefined) throw new EngineError('gone', `There is no ${folder}.`);
  if (!found.stat.isFolder) throw new EngineError('rejected', `${folder} is not a folder.`);
  const owner = await ownerOfPath(client, id, found.path, options);
  if (options.signal?.aborted === true) throw new EngineError('aborted', 'Cancelled.');
  const tar = pack();
  const sent = client.putContainerArchive(id, found.path, Readable.from(tar));
  const filled = fill(tar, sources, owner, options).catch((error: unknown) => {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // A refusal of the engine ends the reading, too.
  const answered = sent.catch((error: unknown) => {
    tar.destroy();
    throw error;
  });
  const stopped = (): boolean => options.signal?.aborted === true;
  const [reading, writing] = await Promise.allSettled([filled, answered]);
  // A file that cannot be read breaks the upload: its own reason says more than the broken upload's.
  if (reading.status === 'rejected' && isOwnReason(reading.reason)) throw reading.reason;
  if (writing.status === 'rejected') throw writing.reason;
  if (stopped()) throw new EngineError('aborted', 'Cancelled.');
}

function isOwnReason(reason: unknown): reason is Error {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  return /^E[A-Z]+$/.test(code) && code !== 'EPIPE';
}

async function fill(
  tar: Pack,
  sources: readonly string[],
  owner: FileOwner,
  { signal, onFile }: UploadOptions,
): Promise<void> {
  let bytes = 0;
  const add = async (from: string, name: string): Promise<void> => {
    if (signal?.aborted === true) return;
    const stat = await lstat(from);
    const header = { ...owner, name, mode: stat.mode & 0o7777, mtime: stat.mtime };
    if (stat.isDirectory()) {
      tar.entry({ ...header, type: 'directory' });
      for (const child of (await readdir(from)).toSorted())
        await add(path.join(from, child), `${name}/${child}`);
    } else if (stat.isSymbolicLink()) {
      tar.entry({ ...header, type: 'symlink', linkname: await readlink(from) });
    } else if (stat.isFile()) {
      onFile?.(from, bytes);
      if (stat.size === 0) {
        tar.entry(header, '');
        return;
      }
      // One that grows meanwhile is sent as long as it was.
      const content = createReadStream(from, { end: stat.size - 1 });
      await pipeline(content, tar.entry({ ...header, size: stat.size }));
      bytes += stat.size;
    }
  };
  for (const source of sources) await add(source, path.basename(source));
  tar.finalize();
}
