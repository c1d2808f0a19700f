import { isAlive } from '../machine/processes.mjs';
import { importBusybox } from './busyboxImage.mjs';
import { startDockerEngine } from './dockerEngine.mjs';
import { createNetworkSpace, joinSpaces } from './networkSpace.mjs';

/** @typedef {import('./dockerEngine.mjs').Engine} Engine */

/** What the two ends of the cable are: in no other network of the machine, so that addresses may repeat. */
export const pairAddresses = /** @type {const} */ (['10.99.0.1', '10.99.0.2']);

/**
 * Starts two Docker engines as two machines with a cable between them. They have `busybox:1.35` and are in no swarm yet.
 *
 * What the kernel lacks is not there: without IPVS, virtual addresses of services and ports of mode ingress are given out but
 * lead nowhere; overlay networks, names and ports of mode host work.
 *
 * @param {{ version?: import('./dockerParts.mjs').DockerVersion }} [options]
 * @returns {Promise<{ manager: Engine, worker: Engine, stop: () => Promise<void> }>}
 */
export async function startMachinePair(options = {}) {
  /** @type {(() => Promise<unknown>)[]} */
  const ends = [];
  const stop = async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  };
  try {
    const first = await createNetworkSpace('manager');
    ends.push(first.stop);
    const second = await createNetworkSpace('worker');
    ends.push(second.stop);
    await joinSpaces([first, second], pairAddresses);
    const version = options.version ?? '28.5';
    const started = await Promise.allSettled([
      startDockerEngine({ version, space: first, name: 'manager' }),
      startDockerEngine({ version, space: second, name: 'worker' }),
    ]);
    const engines = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    ends.push(() => Promise.all(engines.map(stopEngine)));
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    await Promise.all(engines.map(importBusybox));
    const [manager, worker] = engines;
    if (!manager || !worker) throw new Error('An engine is missing.');
    return { manager, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {Engine} engine */
async function stopEngine(engine) {
  // Containers of a killed engine would stay: it ends them when it comes back.
  if (!(await isAlive(engine.pid()))) await engine.start();
  await engine.stop();
}
