import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRoot } from '../machine/debian.mjs';
import { isAlive, signalProcess, stopProcess } from '../machine/processes.mjs';
import { waitFor } from '../machine/waitFor.mjs';
import { createBridge, networkBridges, removeBridge } from './bridge.mjs';
import { ensureDocker, ensureDockerCli } from './dockerParts.mjs';
import { engineAnswers } from './engineRequest.mjs';
import { runFolder } from './runFolder.mjs';
import { startIsolated } from './isolated.mjs';
import { endShims } from './endShims.mjs';
import { killContainers } from './killContainers.mjs';

/**
 * @typedef {object} DockerOptions
 * @property {import('./dockerParts.mjs').DockerVersion} [version] default 28.5
 * @property {string} [name] names the folder of a run, for logs
 * @property {string} [dataRoot] keep images and containers there; without it they go when the engine stops
 * @property {string[]} [args] further flags of dockerd, such as a TLS listener
 * @property {boolean} [outside] give containers a way to the network outside. Published ports work without
 * @property {import('./networkSpace.mjs').NetworkSpace} [space] live in that network, with firewall rules as an engine has them
 * @property {boolean} [detached] outlive this process
 *
 * @typedef {object} Engine
 * @property {string} socketPath
 * @property {string} host value for DOCKER_HOST
 * @property {string} cli path of a docker CLI with buildx and compose
 * @property {string} dockerConfig value for DOCKER_CONFIG
 * @property {NodeJS.ProcessEnv} env this process's environment, with the CLI on PATH and pointed at this engine
 * @property {string} bridge name of its network interface
 * @property {string} folder
 * @property {string} logFile
 * @property {() => number} pid of the daemon now; it changes with a restart
 * @property {() => Promise<void>} stop ends the engine and its containers and leaves nothing behind
 * @property {() => Promise<void>} kill ends the daemon at once, as a crash would
 * @property {() => Promise<void>} start starts it again on the same data after `kill` or `halt`
 * @property {() => Promise<void>} halt ends the daemon in order, and keeps its data for `start`
 * @property {() => Promise<void>} restart `halt`, then `start`
 */

/**
 * Starts a private Docker engine. Any number run side by side.
 *
 * @param {DockerOptions} [options]
 * @returns {Promise<Engine>}
 */
export async function startDockerEngine(options = {}) {
  if (!isRoot()) throw new Error('A private Docker engine needs root: run this with sudo.');
  const version = options.version ?? '28.5';
  const parts = await ensureDocker(version);
  const cli = await ensureDockerCli();
  const folder = await runFolder(options.name ?? `docker-${version}`);
  const socketPath = join(folder, 'docker.sock');
  const pidFile = join(folder, 'pid');
  const logFile = join(folder, 'log');
  const dockerConfig = join(folder, 'config');
  const shims = join(folder, 'containerd');
  await mkdir(shims, { recursive: true });
  await mkdir(dockerConfig, { recursive: true });
  await symlink(cli.plugins, join(dockerConfig, 'cli-plugins'));
  await writeFile(join(dockerConfig, 'config.json'), '{}');
  await writeFile(join(folder, 'daemon.json'), '{}');
  const space = options.space;
  const bridge = space ? undefined : await createBridge(folder, options.outside ?? false);
  const args = [
    `--config-file=${join(folder, 'daemon.json')}`,
    `--data-root=${options.dataRoot ?? join(folder, 'root')}`,
    `--exec-root=${join(folder, 'exec')}`,
    `--host=unix://${socketPath}`,
    `--pidfile=${pidFile}`,
    ...(bridge
      ? [
          `--bridge=${bridge.name}`,
          `--default-address-pool=${bridge.pool}`,
          // Engines that run side by side would rewrite each other's rules.
          '--iptables=false',
          '--ip6tables=false',
        ]
      : []),
    `--init-path=${parts.init}`,
    '--log-level=warn',
    ...(options.args ?? []),
  ];
  const env = { ...process.env };
  delete env['DOCKER_CONTEXT'];
  const path = env['PATH'] ?? '';
  let pid = 0;

  async function start() {
    await rm(pidFile, { force: true });
    // A killed containerd may stay a zombie where process 1 is slow to collect: dockerd would wait for it.
    await rm(join(folder, 'exec/containerd/containerd.pid'), { force: true });
    const child = await startIsolated('dockerd', args, {
      env: {
        ...env,
        PATH: [...parts.path, path, '/usr/sbin:/sbin'].join(':'),
        LD_LIBRARY_PATH: parts.libraries,
      },
      logFile,
      detached: options.detached ?? false,
      ...(space && { networkOf: space.pid }),
      // containerd's default state folder is where dockerd would find a containerd of the machine and share it.
      binds: { '/run/containerd': shims },
    });
    pid = child.pid ?? 0;
    await waitFor(
      `Docker ${version} to answer`,
      async () => {
        if (!(await isAlive(pid))) return 'dead';
        return engineAnswers(socketPath);
      },
      { timeoutMs: 60_000 },
    );
    if (!(await isAlive(pid))) {
      const log = await readFile(logFile, 'utf8').catch(() => '');
      const tail = log.trim().split('\n').slice(-8).join('\n');
      throw new Error(`Docker ${version} did not start:\n${tail}`);
    }
  }
  async function halt() {
    await killContainers(socketPath);
    await stopProcess(pid, { patienceMs: 30_000 });
  }
  async function stop() {
    const networks = bridge ? [...(await networkBridges(socketPath)), bridge.name] : [];
    await halt();
    await endShims(folder);
    for (const name of networks) await removeBridge(name);
    await rm(folder, { recursive: true, force: true });
  }
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    socketPath,
    host: `unix://${socketPath}`,
    cli: cli.cli,
    dockerConfig,
    env: {
      ...env,
      DOCKER_HOST: `unix://${socketPath}`,
      DOCKER_CONFIG: dockerConfig,
      PATH: [...cli.path, path].join(':'),
    },
    bridge: bridge?.name ?? 'docker0',
    folder,
    logFile,
    pid: () => pid,
    start,
    stop,
    halt,
    async kill() {
      signalProcess(pid, 'SIGKILL');
      await waitFor('the engine to be gone', async () => !(await isAlive(pid)));
    },
    async restart() {
      await halt();
      await start();
    },
  };
}
