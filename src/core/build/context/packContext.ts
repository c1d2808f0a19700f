import { createReadStream } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Pack } from 'tar-stream';
import { readIgnoreRules, readOptional } from './readIgnoreRules.ts';
import { type ContextFile, walkContext } from './walkContext.ts';

type EntryHeader = Parameters<Pack['entry']>[0];

export interface PackRequest {
  readonly context: string;
  /** Absolute path. */
  readonly dockerfile: string;
  /** Its path inside the archive. */
  readonly name: string;
  /** Whether it comes from outside the context. */
  readonly isGuest: boolean;
}

/**
 * Puts everything that the ignore file leaves into the archive. The Dockerfile and the ignore file always go along:
 * the builder needs them, and itself takes away those that the ignore file names.
 */
export async function packContext(archive: Pack, request: PackRequest): Promise<void> {
  const { context, dockerfile, name, isGuest } = request;
  const rules = await readIgnoreRules(context, dockerfile);
  const own = new Set([name, '.dockerignore']);
  for await (const file of walkContext(context, rules))
    if (!own.has(file.path)) await packFile(archive, context, file);
  await packText(archive, name, await readFile(dockerfile, 'utf8'));
  const ignoreText = await readOptional(join(context, '.dockerignore'));
  if (isGuest)
    await packText(archive, '.dockerignore', `${ignoreText ?? ''}\n${name}\n.dockerignore\n`);
  else if (ignoreText !== undefined) await packText(archive, '.dockerignore', ignoreText);
}

async function packFile(archive: Pack, root: string, { path, kind }: ContextFile): Promise<void> {
  const absolute = join(root, path);
  const { mode, mtime, size } = await lstat(absolute);
  const header = { name: path, mode: mode & 0o7777, mtime, uid: 0, gid: 0 };
  if (kind === 'directory') return packEmpty(archive, { ...header, type: 'directory' });
  if (kind === 'link') {
    const linkname = await readlink(absolute);
    return packEmpty(archive, { ...header, type: 'symlink', linkname });
  }
  if (size === 0) return packEmpty(archive, { ...header, size });
  // Read no further than the size in the header, should the file grow meanwhile.
  await pipeline(createReadStream(absolute, { end: size - 1 }), archive.entry({ ...header, size }));
}

function packEmpty(archive: Pack, header: EntryHeader): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, '', (error) => (error ? reject(error) : resolve()));
  });
}

function packText(archive: Pack, name: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, mode: 0o644 }, text, (error) => (error ? reject(error) : resolve()));
  });
}
