import { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import type { ContainerFile, ContainerFolder } from '../../model/containerFile.ts';
import type { CallOptions } from '../engineClient.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';

/**
 * Reads a folder out of the engine's archive of it. The archive holds everything below too, and cannot be asked for
 * less: it is given up after so many bytes, with the names that came until then.
 */
export async function listByArchive(
  client: Pick<ContainerFilesClient, 'containerArchive'>,
  id: string,
  folder: string,
  maxBytes: number,
  options?: CallOptions,
): Promise<ContainerFolder> {
  const archive = await client.containerArchive(id, folder, options);
  const entries = extract();
  const files = new Map<string, ContainerFile>();
  const budget = { spent: false };
  const bounded = Readable.from(take(archive, maxBytes, budget));
  bounded.on('error', (error) => entries.destroy(error));
  bounded.pipe(entries);
  let top: string | undefined;
  try {
    for await (const entry of entries) {
      const path = normalPath(entry.header.name);
      top ??= path;
      const name = childName(top, path);
      if (name !== undefined && !files.has(name))
        files.set(name, toFile(name, entry.header, files));
      entry.resume();
    }
  } catch (error) {
    // The end that we made ourselves is in the middle of a file.
    if (!budget.spent) throw error;
  } finally {
    bounded.destroy();
  }
  return { files: [...files.values()], complete: !budget.spent };
}

async function* take(
  archive: AsyncIterable<Uint8Array>,
  maxBytes: number,
  budget: { spent: boolean },
): AsyncGenerator<Uint8Array> {
  let left = maxBytes;
  for await (const chunk of archive) {
    left -= chunk.length;
    if (left < 0) {
      budget.spent = true;
      return;
    }
    yield chunk;
  }
}

/** The name of a thing directly below; of things further below, that of the folder on the way is known already. */
function childName(top: string, path: string): string | undefined {
  const prefix = top === '' ? '' : `${top}/`;
  if (path === top || !path.startsWith(prefix)) return undefined;
  const name = path.slice(prefix.length);
  return name.includes('/') ? undefined : name;
}

/** Engines write `bin/sh`, `./bin/sh` and `/bin/sh`. */
function normalPath(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

function toFile(
  name: string,
  header: Header,
  known: ReadonlyMap<string, ContainerFile>,
): ContainerFile {
  const kind = kindOf(header);
  // A further name of a file that has come before: the archive does not tell its size again.
  const first = header.type === 'link' ? normalPath(header.linkname).split('/').at(-1) : '';
  const bytes = header.type === 'link' ? (known.get(first ?? '')?.bytes ?? 0) : header.size;
  return {
    name,
    kind,
    bytes: kind === 'file' ? bytes : 0,
    mode: header.mode & 0o7777,
    modifiedAt: header.mtime.getTime(),
    ...(kind === 'link' ? { linkTarget: header.linkname } : {}),
  };
}

function kindOf({ type }: Header): ContainerFile['kind'] {
  if (type === 'directory') return 'folder';
  if (type === 'symlink') return 'link';
  return type === 'file' || type === 'link' || type === 'contiguous-file' ? 'file' : 'other';
}
