// node scripts/engine.mjs up [28.5|20.10|podman]   starts a private engine that stays, and prints where it is as JSON
// node scripts/engine.mjs down <folder>             stops it, its containers and removes its data
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeBridge } from './engines/bridge.mjs';
import { importBusybox } from './engines/busyboxImage.mjs';
import { startDockerEngine } from './engines/dockerEngine.mjs';
import { ensureDockerCli } from './engines/dockerParts.mjs';
import { killContainers } from './engines/killContainers.mjs';
import { startPodman } from './engines/podmanEngine.mjs';
import { livePidIn, stopProcess } from './machine/processes.mjs';

const stateFile = 'engine.json';

/** @param {string} kind */
async function up(kind) {
  if (kind !== '28.5' && kind !== '20.10' && kind !== 'podman') {
    throw new Error(`There is no engine "${kind}": take 28.5, 20.10 or podman.`);
  }
  const engine =
    kind === 'podman'
      ? await startPodman({ detached: true })
      : await startDockerEngine({ version: kind, detached: true });
  await importBusybox(engine);
  const cli = await ensureDockerCli();
  const state = {
    folder: engine.folder,
    pid: engine.pid(),
    socketPath: engine.socketPath,
    logFile: engine.logFile,
    env: {
      DOCKER_HOST: engine.host,
      ...('dockerConfig' in engine ? { DOCKER_CONFIG: engine.dockerConfig } : {}),
    },
    cli: cli.cli,
    bridge: 'bridge' in engine ? engine.bridge : undefined,
  };
  await writeFile(join(engine.folder, stateFile), JSON.stringify(state));
  console.log(JSON.stringify(state, undefined, 2));
}

/** @param {string} folder */
async function down(folder) {
  const state = JSON.parse(await readFile(join(folder, stateFile), 'utf8'));
  const pid = await livePidIn(join(folder, 'pid'));
  if (pid !== undefined) {
    await killContainers(state.socketPath);
    await stopProcess(pid, { patienceMs: 30_000 });
  }
  if (state.bridge) await removeBridge(state.bridge);
  await rm(folder, { recursive: true, force: true });
}

const [verb, argument] = process.argv.slice(2);
try {
  if (verb === 'up') await up(argument ?? '28.5');
  else if (verb === 'down' && argument) await down(argument);
  else throw new Error('Usage: node scripts/engine.mjs up [28.5|20.10|podman] | down <folder>');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
