import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackDebian } from '../machine/debian.mjs';
import { ensurePart } from '../machine/part.mjs';
import { RunError } from '../machine/run.mjs';

/**
 * @typedef {'28.5' | '20.10'} DockerVersion
 * @typedef {object} DockerParts
 * @property {string[]} path folders to put first on PATH
 * @property {string} libraries value for LD_LIBRARY_PATH
 * @property {string} init what `docker run --init` puts into the container
 */

const runtimePackages = ['runc', 'libseccomp2', 'tini'];

/** @type {Record<DockerVersion, { suite: string, packages: string[] }>} */
const sources = {
  // runc comes from Debian 12 for every engine: newer builds need a newer C library than Debian 12 has.
  28.5: { suite: 'forky', packages: ['docker.io=28.5*', 'containerd'] },
  '20.10': {
    suite: 'bookworm',
    packages: ['docker.io=20.10*', 'containerd', 'libdevmapper1.02.1'],
  },
};

/**
 * A Docker engine's binaries, unpacked into the cache.
 *
 * @param {DockerVersion} version
 * @returns {Promise<DockerParts>}
 */
export async function ensureDocker(version) {
  const { suite, packages } = sources[version];
  const folder = await ensurePart('docker', version, async (target) => {
    await unpackPinned(suite, packages, target);
    await unpackDebian('bookworm', runtimePackages, target);
  });
  return {
    path: binaryFolders(folder),
    libraries: await libraryPath(folder),
    init: join(folder, 'usr/bin/tini-static'),
  };
}

/**
 * The docker CLI with its buildx and compose plug-ins.
 *
 * @returns {Promise<{ cli: string, plugins: string, path: string[] }>}
 */
export async function ensureDockerCli() {
  const folder = await ensurePart('docker-cli', '28.5', (target) =>
    unpackPinned('forky', ['docker-cli=28.5*', 'docker-buildx', 'docker-compose'], target),
  );
  return {
    cli: join(folder, 'usr/bin/docker'),
    plugins: join(folder, 'usr/libexec/docker/cli-plugins'),
    path: [join(folder, 'usr/bin')],
  };
}

/**
 * The suite moves on while our pins stay: what a mirror no longer has is in Debian's archive of old states.
 *
 * @param {string} suite
 * @param {string[]} packages
 * @param {string} target
 */
async function unpackPinned(suite, packages, target) {
  try {
    await unpackDebian(suite, packages, target);
  } catch (error) {
    if (!(error instanceof RunError) || !/was not found/.test(error.output)) throw error;
    throw new Error(
      `Debian ${suite} no longer has ${packages.join(', ')}: set STEVEDORE_DEBIAN_MIRROR to a mirror or an archive that has.`,
      { cause: error },
    );
  }
}

/**
 * @param {string} folder of unpacked packages
 * @returns {string[]} what to put first on PATH
 */
export function binaryFolders(folder) {
  return ['usr/sbin', 'usr/bin', 'sbin', 'bin'].map((name) => join(folder, name));
}

/**
 * @param {string} folder of unpacked packages
 * @returns {Promise<string>} their shared libraries, for LD_LIBRARY_PATH
 */
export async function libraryPath(folder) {
  const folders = [];
  for (const base of ['usr/lib', 'lib']) {
    const names = await readdir(join(folder, base)).catch(() => []);
    for (const name of names) if (/-linux-gnu/.test(name)) folders.push(join(folder, base, name));
  }
  return folders.join(':');
}
