import { cacheFolder } from './cacheFolder.mjs';
import { isDebianLike, isRoot } from './debian.mjs';
import { withLock } from './lock.mjs';
import { run, succeeds } from './run.mjs';

/**
 * Installs packages of this machine's own distribution, as root or through sudo, when they are missing.
 *
 * @param {readonly string[]} packages
 * @param {string} why completes the sentence "… is needed for"
 */
export async function aptInstall(packages, why) {
  /** @type {string[]} */
  const missing = [];
  for (const name of packages) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return;
  if (!(await isDebianLike())) {
    throw new Error(`${missing.join(', ')} is needed for ${why}: please install it.`);
  }
  const sudo = isRoot() ? [] : ['sudo', '-n'];
  if (sudo.length > 0 && !(await succeeds('sudo', ['-n', 'true']))) {
    throw new Error(
      `Root is needed once for ${why}: run \`sudo apt-get install ${missing.join(' ')}\`.`,
    );
  }
  await withLock(cacheFolder('apt.lock'), async () => {
    console.error(`Installing ${missing.join(', ')} with apt…`);
    const [command = '', ...args] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    const lock = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
    await run(command, [...args, ...lock, 'update']);
    await run(command, [...args, ...lock, 'install', '-y', '--no-install-recommends', ...missing]);
  });
}

/** @param {string} name */
async function isInstalled(name) {
  const format = '${db:Status-Status}';
  const status = await run('dpkg-query', ['-W', '-f', format, name]).catch(() => '');
  return status === 'installed';
}
