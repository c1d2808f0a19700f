import { dirname } from 'node:path';
import { isDebianLike, isRoot } from '../machine/debian.mjs';
import { privateEngine } from './privateEngine.mjs';

/**
 * @typedef {object} ChosenEngine
 * @property {string} sentence what was chosen, for the terminal
 * @property {NodeJS.ProcessEnv} env what the editor needs to find it
 */

/**
 * The engine of this machine, found as the extension itself finds it; without one a private engine; without the means for
 * that, advice in one sentence.
 *
 * @param {(cleanup: () => Promise<void>) => void} onEnd
 * @returns {Promise<ChosenEngine>}
 */
export async function chooseEngine(onEnd) {
  const existing = await existingEngine();
  if (existing) return { sentence: `Engine: ${existing}`, env: {} };
  if ((await isDebianLike()) && isRoot()) {
    const engine = await privateEngine(onEnd);
    return {
      sentence: `Engine: a private Docker 28.5 at ${engine.host}`,
      env: {
        DOCKER_HOST: engine.host,
        DOCKER_CONFIG: engine.dockerConfig,
        PATH: `${dirname(engine.cli)}:${process.env['PATH'] ?? ''}`,
      },
    };
  }
  return {
    sentence:
      'No container engine answers: start Docker Desktop, dockerd or Podman (or run `sudo npm start` on Debian or Ubuntu), and Stevedore will find it.',
    env: {},
  };
}

/** @returns {Promise<string | undefined>} the address of an engine that answers */
async function existingEngine() {
  const { connectEngine, resolveEndpoint } = await import('../../src/core/engine/entry.ts');
  try {
    const endpoint = await resolveEndpoint();
    const client = await connectEngine(endpoint, { deadlineMs: 5_000 });
    client.dispose();
    return endpoint.address;
  } catch {
    return undefined;
  }
}
