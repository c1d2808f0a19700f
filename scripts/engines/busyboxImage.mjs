import { chmod, copyFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackDebian } from '../machine/debian.mjs';
import { ensurePart } from '../machine/part.mjs';
import { run } from '../machine/run.mjs';
import { engineRequest } from './engineRequest.mjs';

/** The base image of every test: made on the spot, since nothing can be pulled without a network. */
export const busyboxImage = 'busybox:1.35';

/**
 * Loads `busybox:1.35` into an engine, made from Debian's static busybox.
 *
 * @param {{ socketPath: string }} engine
 * @returns {Promise<string>} the image's reference
 */
export async function importBusybox(engine) {
  const folder = await ensurePart('busybox', '1.35', makeArchive);
  const archive = await readFile(join(folder, 'root.tar'));
  const changes = ['ENV PATH=/bin:/sbin:/usr/bin:/usr/sbin', 'CMD ["sh"]'];
  // Podman ignores the parameter `tag`; both take the tag as a part of `repo`.
  const query = new URLSearchParams({ fromSrc: '-', repo: busyboxImage });
  for (const change of changes) query.append('changes', change);
  const answer = await engineRequest(engine.socketPath, 'POST', `/images/create?${query}`, archive);
  if (answer?.error) throw new Error(`${busyboxImage} could not be imported: ${answer.error}`);
  return busyboxImage;
}

/** @param {string} folder */
async function makeArchive(folder) {
  const debs = join(folder, 'debs');
  const root = join(folder, 'root');
  await unpackDebian('bookworm', ['busybox-static'], debs);
  for (const name of ['bin', 'etc', 'tmp', 'root', 'proc', 'sys', 'dev', 'var', 'run']) {
    await mkdir(join(root, name), { recursive: true });
  }
  await chmod(join(root, 'tmp'), 0o1777);
  const binary = join(root, 'bin/busybox');
  await copyFile(join(debs, 'bin/busybox'), binary);
  for (const applet of (await run(binary, ['--list'])).trim().split('\n')) {
    if (applet !== 'busybox') await symlink('busybox', join(root, 'bin', applet));
  }
  await writeFile(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
  await writeFile(join(root, 'etc/group'), 'root:x:0:\n');
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mtime=2024-01-01'];
  await run('tar', ['-cf', join(folder, 'root.tar'), '--sort=name', ...owner, '-C', root, '.']);
  await rm(debs, { recursive: true });
  await rm(root, { recursive: true });
}
