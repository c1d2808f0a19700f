import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import type { CallOptions } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ContainerFilesClient } from './containerFilesClient.ts';

/**
 * Copies a file, or a folder with everything below, out of a container to a path that does not exist yet. It appears
 * there whole or not at all: until it is complete it has another name beside, which a failure or the signal removes.
 * Devices are left out; links become links, and no file is ever written through one.
 */
export async function downloadContainerPath(
  client: Pick<ContainerFilesClient, 'containerArchive'>,
  id: string,
  path: string,
  destination: string,
  options?: CallOptions,
): Promise<void> {
  const part = `${destination}.${randomUUID()}.part`;
  try {
    await unpack(await client.containerArchive(id, path, options), part);
    await rename(part, destination);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function unpack(archive: AsyncIterable<Uint8Array>, target: string): Promise<void> {
  const entries = extract();
  const source = Readable.from(archive);
  source.on('error', (error) => entries.destroy(error));
  source.pipe(entries);
  const links: { readonly at: string; readonly to: string }[] = [];
  let top: readonly string[] | undefined;
  try {
    for await (const entry of entries) {
      const { name, type, mode, linkname } = entry.header;
      const depth = (top ??= partsOf(name)).length;
      const at = join(target, ...inside(partsOf(name).slice(depth)));
      if (type === 'directory') await mkdir(at, { recursive: true });
      else if (type === 'file' || type === 'contiguous-file') {
        await mkdir(dirname(at), { recursive: true });
        await pipeline(entry, createWriteStream(at, { mode: mode & 0o777, flags: 'wx' }));
      } else if (type === 'symlink') links.push({ at, to: linkname });
      else if (type === 'link') {
        // A further name of a file that has come before.
        await mkdir(dirname(at), { recursive: true });
        await copyFile(join(target, ...inside(partsOf(linkname).slice(depth))), at);
      }
      entry.resume();
    }
  } finally {
    source.destroy();
  }
  // Last of all, so that nothing can be led elsewhere by one.
  for (const { at, to } of links) {
    await mkdir(dirname(at), { recursive: true });
    await symlink(to, at);
  }
}

function partsOf(name: string): readonly string[] {
  return name.split('/').filter((part) => part !== '' && part !== '.');
}

/** An archive's path must not lead out of the folder it is unpacked in. */
function inside(parts: readonly string[]): readonly string[] {
  if (parts.some((part) => part === '..' || part.includes(sep) || part.includes('\0'))) {
    throw new EngineError(
      'rejected',
      `The archive has a path that leads out of it: ${parts.join('/')}`,
    );
  }
  return parts;
}
