import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isRoot, unpackDebian } from '../machine/debian.mjs';
import { ensurePart, exists } from '../machine/part.mjs';
import { stopProcess } from '../machine/processes.mjs';
import { run, succeeds } from '../machine/run.mjs';
import { waitFor } from '../machine/waitFor.mjs';
import { libraryPath } from './dockerParts.mjs';
import { freePort } from './freePort.mjs';
import { startIsolated } from './isolated.mjs';
import { runFolder } from './runFolder.mjs';

const libraries = ['libwrap0', 'libnsl2', 'libtirpc3', 'libgssapi-krb5-2', 'libkrb5-3'];
const kerberos = ['libk5crypto3', 'libkrb5support0', 'libkeyutils1', 'libcom-err2', 'libssl3'];

/** @returns {Promise<string>} folder with OpenSSH's server and client, unpacked */
export function ensureOpenSsh() {
  const packages = ['openssh-server', 'openssh-client', ...libraries, ...kerberos];
  return ensurePart('openssh', 'bookworm', (target) => unpackDebian('bookworm', packages, target));
}

/**
 * @typedef {object} SshServer
 * @property {string} host value for DOCKER_HOST: `ssh://user@127.0.0.1:port`
 * @property {number} port
 * @property {NodeJS.ProcessEnv} env this process's environment with an `ssh` first on PATH that knows the key of the server
 * @property {string} sshFolder the folder of that `ssh`
 * @property {() => Promise<void>} stop
 */

/**
 * Starts an ssh server on 127.0.0.1 for this user.
 *
 * @param {{ env?: Record<string, string>, path?: string[] }} [options] environment of the commands that run in a session, and
 *   folders first on their PATH: the docker CLI's, for one
 * @returns {Promise<SshServer>}
 */
export async function startSshd(options = {}) {
  if (!isRoot()) throw new Error('The ssh server of the tests needs root: run this with sudo.');
  const parts = await ensureOpenSsh();
  const libraryFolders = await libraryPath(parts);
  const folder = await runFolder('sshd');
  const env = { ...process.env, LD_LIBRARY_PATH: libraryFolders };
  const key = (/** @type {string} */ name) => join(folder, name);
  for (const name of ['hostKey', 'userKey']) {
    const keygen = join(parts, 'usr/bin/ssh-keygen');
    await run(keygen, ['-q', '-t', 'ed25519', '-N', '', '-f', key(name)], { env });
  }
  await copyFile(key('userKey.pub'), key('authorized_keys'));
  const port = await freePort();
  const path = [
    ...(options.path ?? []),
    '/usr/local/bin',
    '/usr/bin',
    '/bin',
    '/usr/sbin',
    '/sbin',
  ];
  const session = { ...options.env, PATH: path.join(':') };
  const assignments = Object.entries(session).map(([name, value]) => `"${name}=${value}"`);
  await writeFile(
    key('sshd_config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${key('hostKey')}`,
      `AuthorizedKeysFile ${key('authorized_keys')}`,
      `PidFile ${key('sshd.pid')}`,
      'StrictModes no',
      'UsePAM no',
      'PasswordAuthentication no',
      'PermitRootLogin yes',
      'MaxStartups 100',
      'MaxSessions 100',
      `SetEnv ${assignments.join(' ')}`,
      '',
    ].join('\n'),
  );
  // sshd wants a user and a folder that only an installed package would have made.
  const passwd = await readFile('/etc/passwd', 'utf8');
  const line = 'sshd:x:65533:65534::/run/sshd:/usr/sbin/nologin\n';
  await writeFile(key('passwd'), /^sshd:/m.test(passwd) ? passwd : passwd + line);
  await mkdir(key('run'), { mode: 0o755 });
  const child = await startIsolated(
    join(parts, 'usr/sbin/sshd'),
    ['-D', '-e', '-f', key('sshd_config')],
    {
      env,
      logFile: key('log'),
      binds: { '/etc/passwd': key('passwd'), '/run/sshd': key('run') },
    },
  );
  const pid = child.pid ?? 0;
  await writeFile(key('pid'), String(pid));
  const user = userInfo().username;
  const sshFolder = await writeClient(
    folder,
    port,
    (await exists('/usr/bin/ssh')) ? '/usr/bin/ssh' : join(parts, 'usr/bin/ssh'),
  );
  async function stop() {
    await stopProcess(pid);
    await rm(folder, { recursive: true, force: true });
  }
  const clientEnv = { ...process.env, PATH: `${sshFolder}:${process.env['PATH'] ?? ''}` };
  try {
    await waitFor('the ssh server to accept the key', () =>
      succeeds(join(sshFolder, 'ssh'), ['-p', String(port), `${user}@127.0.0.1`, 'true']),
    );
  } catch (error) {
    const log = await readFile(key('log'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`The ssh server did not start:\n${log.slice(-800)}`, { cause: error });
  }
  return { host: `ssh://${user}@127.0.0.1:${port}`, port, env: clientEnv, sshFolder, stop };
}

/**
 * ssh reads its settings from the home folder of the password file, so a test cannot give it any but on the command line.
 *
 * @param {string} folder
 * @param {number} port
 * @param {string} ssh
 */
async function writeClient(folder, port, ssh) {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  const hostKey = (await readFile(join(folder, 'hostKey.pub'), 'utf8')).split(' ').slice(0, 2);
  await writeFile(join(folder, 'known_hosts'), `[127.0.0.1]:${port} ${hostKey.join(' ')}\n`);
  await writeFile(
    join(folder, 'ssh_config'),
    [
      'Host *',
      `  IdentityFile ${join(folder, 'userKey')}`,
      '  IdentitiesOnly yes',
      `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
      '  BatchMode yes',
      '',
    ].join('\n'),
  );
  const script = join(bin, 'ssh');
  await writeFile(script, `#!/bin/sh\nexec '${ssh}' -F '${join(folder, 'ssh_config')}' "$@"\n`);
  await chmod(script, 0o755);
  return bin;
}
