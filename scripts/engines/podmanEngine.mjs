import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot } from '../machine/debian.mjs';
import { isAlive, stopProcess } from '../machine/processes.mjs';
import { waitFor } from '../machine/waitFor.mjs';
import { engineAnswers } from './engineRequest.mjs';
import { startIsolated } from './isolated.mjs';
import { killContainers } from './killContainers.mjs';
import { ensurePodman } from './podmanParts.mjs';
import { runFolder } from './runFolder.mjs';

/**
 * Starts Podman's service, which speaks the Docker-compatible API. It has a network of its own: its published ports are not
 * reachable from outside, and its firewall rules touch nobody.
 *
 * @param {{ name?: string, detached?: boolean }} [options]
 * @returns {Promise<Pick<import('./dockerEngine.mjs').Engine, 'socketPath' | 'host' | 'folder' | 'logFile' | 'pid' | 'stop'>>}
 */
export async function startPodman(options = {}) {
  if (!isRoot()) throw new Error('The Podman of the tests needs root: run this with sudo.');
  const parts = await ensurePodman();
  const folder = await runFolder(options.name ?? 'podman');
  const socketPath = join(folder, 'podman.sock');
  const logFile = join(folder, 'log');
  const home = join(folder, 'home');
  const addresses = join(folder, 'addresses');
  await mkdir(addresses);
  await mkdir(join(home, '.config/containers'), { recursive: true });
  await writeFile(
    join(home, '.config/containers/policy.json'),
    JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }),
  );
  await writeFile(join(folder, 'registries.conf'), 'unqualified-search-registries = []\n');
  await writeFile(join(folder, 'containers.conf'), containersConf(folder, parts));
  await writeFile(
    join(folder, 'storage.conf'),
    `[storage]\ndriver = "overlay"\ngraphroot = "${folder}/root"\nrunroot = "${folder}/runroot"\n`,
  );
  const child = await startIsolated(
    'podman',
    ['--cgroup-manager=cgroupfs', 'system', 'service', '--time=0', `unix://${socketPath}`],
    {
      env: {
        ...process.env,
        HOME: home,
        PATH: [...parts.path, process.env['PATH'] ?? '', '/usr/sbin:/sbin'].join(':'),
        LD_LIBRARY_PATH: parts.libraries,
        XTABLES_LIBDIR: parts.xtables,
        CONTAINERS_CONF: join(folder, 'containers.conf'),
        CONTAINERS_STORAGE_CONF: join(folder, 'storage.conf'),
        CONTAINERS_REGISTRIES_CONF: join(folder, 'registries.conf'),
      },
      logFile,
      detached: options.detached ?? false,
      network: true,
      // Where Podman keeps the addresses that it has given out, whatever its other folders are.
      binds: { '/run/containers': addresses },
    },
  );
  const pid = child.pid ?? 0;
  await writeFile(join(folder, 'pid'), String(pid));
  async function stop() {
    await killContainers(socketPath);
    await stopProcess(pid);
    await rm(folder, { recursive: true, force: true });
  }
  const state = await waitFor('Podman to answer', async () =>
    (await isAlive(pid)) ? engineAnswers(socketPath) : 'dead',
  );
  if (state === 'dead') {
    const log = await readFile(logFile, 'utf8').catch(() => '');
    await stop();
    throw new Error(`Podman did not start:\n${log.trim().split('\n').slice(-8).join('\n')}`);
  }
  return { socketPath, host: `unix://${socketPath}`, folder, logFile, pid: () => pid, stop };
}

/**
 * @param {string} folder
 * @param {{ conmon: string, runc: string, helpers: string }} parts
 */
function containersConf(folder, parts) {
  return `
[containers]
# Podman's own default is more than a sandboxed root may set.
default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
[engine]
conmon_path = ["${parts.conmon}"]
runtime = "runc"
events_logger = "file"
lock_type = "file"
tmp_dir = "${folder}/tmp"
helper_binaries_dir = ["${parts.helpers}"]
[engine.runtimes]
runc = ["${parts.runc}"]
[network]
network_backend = "netavark"
network_config_dir = "${folder}/networks"
`;
}
