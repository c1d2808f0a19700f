import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from './part.mjs';
import { run, succeeds } from './run.mjs';

const systemKeyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** @returns {Promise<boolean>} whether this is Debian, Ubuntu or a relative that has apt and dpkg */
export async function isDebianLike() {
  if (process.platform !== 'linux') return false;
  return (await succeeds('dpkg', ['--version'])) && (await succeeds('apt-get', ['--version']));
}

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {Promise<boolean>} Debian proper, not Ubuntu, whose `chromium` package is an empty shell */
export async function isDebian() {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID=debian$/m.test(release);
}

/**
 * Downloads packages of one Debian suite, whatever the suite of this machine, checks their signatures and unpacks them into
 * a folder. Nothing is installed: no maintainer script runs, no service starts.
 *
 * @param {string} suite `forky`, `bookworm`
 * @param {readonly string[]} packages as apt takes them (`docker.io=28.5*`)
 * @param {string} folder
 */
export async function unpackDebian(suite, packages, folder) {
  if (!(await isDebianLike())) {
    throw new Error('The test engines come from Debian packages: this needs Debian or Ubuntu.');
  }
  const work = join(folder, '.apt');
  const debs = join(work, 'debs');
  await mkdir(join(work, 'lists', 'partial'), { recursive: true });
  await mkdir(debs, { recursive: true });
  const list = join(work, 'sources.list');
  const keyring = await debianKeyring(work);
  const uri = await debianMirror(work);
  await writeFile(list, `deb [signed-by=${keyring}] ${uri} ${suite} main\n`);
  const options = [
    `Dir::Etc::sourcelist=${list}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(work, 'lists')}`,
    `Dir::Cache=${join(work, 'cache')}`,
    // The cache may be in a home folder that apt's own user cannot enter.
    'APT::Sandbox::User=root',
    'APT::Update::Error-Mode=any',
  ].flatMap((option) => ['-o', option]);
  await run('apt-get', [...options, '-q', 'update']);
  await run('apt-get', [...options, '-q', 'download', ...packages], { cwd: debs });
  for (const deb of await readdir(debs)) await run('dpkg', ['-x', join(debs, deb), folder]);
  await rm(work, { recursive: true, force: true });
}

/**
 * The mirror that `STEVEDORE_DEBIAN_MIRROR` names, or the one that this machine uses for Debian, or the one that debootstrap
 * would use, which Ubuntu has as a package.
 *
 * @param {string} work
 * @returns {Promise<string>}
 */
export async function debianMirror(work) {
  const named = process.env['STEVEDORE_DEBIAN_MIRROR'];
  if (named) return named;
  const format = '$(ORIGIN)|$(LABEL)|$(REPO_URI)';
  const targets = await run('apt-get', ['indextargets', '--format', format]).catch(() => '');
  for (const line of targets.split('\n')) {
    const [origin, label, uri] = line.split('|');
    if (origin === 'Debian' && label === 'Debian' && uri) return uri;
  }
  const folder = await unpackOwn('debootstrap', work);
  const script = await readFile(join(folder, 'usr/sbin/debootstrap'), 'utf8');
  const mirror = /^DEF_MIRROR="(.+)"$/m.exec(script)?.[1];
  if (!mirror) throw new Error('Set STEVEDORE_DEBIAN_MIRROR to the address of a Debian mirror.');
  return mirror;
}

/** @param {string} work */
export async function debianKeyring(work) {
  if (await exists(systemKeyring)) return systemKeyring;
  // Ubuntu carries Debian's keys as a package of its own.
  return join(await unpackOwn('debian-archive-keyring', work), systemKeyring);
}

/**
 * Downloads a package of this machine's own distribution and unpacks it.
 *
 * @param {string} name
 * @param {string} work
 * @returns {Promise<string>} the folder with its files
 */
async function unpackOwn(name, work) {
  await run('apt-get', ['-q', 'download', name], { cwd: work });
  const deb = (await readdir(work)).find((file) => file.startsWith(`${name}_`));
  if (!deb) throw new Error(`The package ${name} could not be downloaded.`);
  const folder = join(work, name);
  await run('dpkg', ['-x', join(work, deb), folder]);
  return folder;
}
