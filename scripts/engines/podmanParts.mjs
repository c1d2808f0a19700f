import { join } from 'node:path';
import { unpackDebian } from '../machine/debian.mjs';
import { ensurePart } from '../machine/part.mjs';
import { binaryFolders, libraryPath } from './dockerParts.mjs';

const packages = [
  ...['podman=4.3.1*', 'runc', 'conmon', 'netavark', 'aardvark-dns', 'iptables'],
  ...['libgpgme11', 'libassuan0', 'libsubid4', 'libsemanage2', 'libsemanage-common', 'libsepol2'],
  ...['libaudit1', 'libdevmapper1.02.1', 'libseccomp2', 'libip4tc2', 'libip6tc2'],
  ...['libxtables12', 'libmnl0', 'libnetfilter-conntrack3', 'libnfnetlink0', 'libnftnl11'],
];

/**
 * Podman and what it runs, unpacked into the cache.
 *
 * @returns {Promise<{ path: string[], libraries: string, conmon: string, runc: string, helpers: string, xtables: string }>}
 */
export async function ensurePodman() {
  const folder = await ensurePart('podman', '4.3.1', (target) =>
    unpackDebian('bookworm', packages, target),
  );
  const libraries = await libraryPath(folder);
  return {
    path: binaryFolders(folder),
    libraries,
    conmon: join(folder, 'usr/bin/conmon'),
    runc: join(folder, 'usr/sbin/runc'),
    helpers: join(folder, 'usr/lib/podman'),
    xtables: join(libraries.split(':')[0] ?? '', 'xtables'),
  };
}
