import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensurePart } from '../machine/part.mjs';
import { run } from '../machine/run.mjs';
import { engineRequest } from './engineRequest.mjs';
import { ensureRegistry } from './registry.mjs';

/** The name under which Docker Hub has the registry, made on the spot, since nothing can be pulled without a network. */
export const registryImage = 'registry:2';

/** What its configuration is changed by when it becomes an image. */
export const registryImageChanges = [
  'ENTRYPOINT ["/bin/registry"]',
  'CMD ["serve", "/etc/docker/registry/config.yml"]',
  'EXPOSE 5000',
];

/** @returns {Promise<string>} path of a root file system with the real registry, as a tar */
export async function ensureRegistryArchive() {
  const folder = await ensurePart('registry-image', '2.8', makeArchive);
  return join(folder, 'root.tar');
}

/**
 * Loads `registry:2` into an engine.
 *
 * @param {{ socketPath: string }} engine
 */
export async function importRegistryImage(engine) {
  const query = new URLSearchParams({ fromSrc: '-', repo: registryImage });
  for (const change of registryImageChanges) query.append('changes', change);
  const archive = await readFile(await ensureRegistryArchive());
  const answer = await engineRequest(engine.socketPath, 'POST', `/images/create?${query}`, archive);
  if (answer?.error) throw new Error(`${registryImage} could not be imported: ${answer.error}`);
}

/** @param {string} folder */
async function makeArchive(folder) {
  const root = join(folder, 'root');
  const binary = await ensureRegistry();
  await mkdir(join(root, 'bin'), { recursive: true });
  await copyFile(binary, join(root, 'bin/registry'));
  for (const [library = ''] of (await run('ldd', [binary])).matchAll(/\/\S+/g)) {
    await mkdir(join(root, dirname(library)), { recursive: true });
    await copyFile(library, join(root, library));
  }
  await mkdir(join(root, 'etc/docker/registry'), { recursive: true });
  await mkdir(join(root, 'tmp'));
  await writeFile(
    join(root, 'etc/docker/registry/config.yml'),
    [
      'version: 0.1',
      'storage: { filesystem: { rootdirectory: /var/lib/registry } }',
      'http: { addr: ":5000" }',
      '',
    ].join('\n'),
  );
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--mtime=2024-01-01'];
  await run('tar', ['-cf', join(folder, 'root.tar'), '--sort=name', ...owner, '-C', root, '.']);
  await rm(root, { recursive: true });
}
