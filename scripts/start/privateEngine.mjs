import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { busyboxImage, importBusybox } from '../engines/busyboxImage.mjs';
import { startDockerEngine } from '../engines/dockerEngine.mjs';
import { engineAnswers, engineRequest } from '../engines/engineRequest.mjs';
import { startRegistry } from '../engines/registry.mjs';
import { cacheFolder } from '../machine/cacheFolder.mjs';
import { aptInstall } from '../machine/apt.mjs';
import { fillEngine } from './fillEngine.mjs';

/** @typedef {{ host: string, dockerConfig: string, cli: string, socketPath: string }} PrivateEngine */

/**
 * Brings up the engine of a first look, with its images and containers from last time. When another `npm start` runs, its
 * engine serves both.
 *
 * @param {(cleanup: () => Promise<void>) => void} onEnd
 * @returns {Promise<PrivateEngine>}
 */
export async function privateEngine(onEnd) {
  const home = cacheFolder('private-engine');
  const stateFile = join(home, 'state.json');
  const running = await runningEngine(stateFile);
  if (running) return running;
  console.log('No engine answers: starting a private one…');
  await aptInstall(['iproute2', 'iptables'], 'the network of a private engine');
  await mkdir(home, { recursive: true });
  const engine = await startDockerEngine({
    name: 'private',
    dataRoot: join(home, 'root'),
    outside: true,
  });
  onEnd(async () => {
    await rm(stateFile, { force: true });
    await engine.stop();
  });
  const registry = await startRegistry();
  onEnd(registry.stop);
  const images = await engineRequest(engine.socketPath, 'GET', '/images/json');
  if (!JSON.stringify(images).includes(`"${busyboxImage}"`)) await importBusybox(engine);
  await fillEngine(engine, registry.address);
  const { host, dockerConfig, cli, socketPath } = engine;
  await writeFile(stateFile, JSON.stringify({ host, dockerConfig, cli, socketPath }));
  return engine;
}

/**
 * @param {string} stateFile
 * @returns {Promise<PrivateEngine | undefined>}
 */
async function runningEngine(stateFile) {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const state = JSON.parse(text);
  return (await engineAnswers(state.socketPath)) ? state : undefined;
}
