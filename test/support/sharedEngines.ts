import { importBusybox } from '../../scripts/engines/busyboxImage.mjs';
import { startDockerEngine, type Engine } from '../../scripts/engines/dockerEngine.mjs';
import { startPodman } from '../../scripts/engines/podmanEngine.mjs';
import { startSwarm, type TestSwarm } from './testSwarm.ts';

/** What every kind of engine has. */
export type AnyEngine = Pick<Engine, 'socketPath' | 'host' | 'folder' | 'logFile' | 'pid' | 'stop'>;

let swarm: Promise<TestSwarm> | undefined;
const running = new Map<string, Promise<AnyEngine>>();

function once<T extends AnyEngine>(name: string, start: () => Promise<T>): Promise<T> {
  let engine = running.get(name) as Promise<T> | undefined;
  if (engine === undefined) {
    engine = start().then(async (started) => {
      await importBusybox(started);
      return started;
    });
    running.set(name, engine);
  }
  return engine;
}

/**
 * A Docker 28.5 with `busybox:1.35`, one for all test files of a run. Clean up what you make in it; a test that stops or
 * breaks an engine starts its own with `startDockerEngine`.
 */
export function sharedDocker(): Promise<Engine> {
  return once('28.5', () => startDockerEngine({ version: '28.5', name: 'shared' }));
}

/** A Docker 20.10 with `busybox:1.35`, one for all test files of a run. */
export function sharedOldDocker(): Promise<Engine> {
  return once('20.10', () => startDockerEngine({ version: '20.10', name: 'sharedOld' }));
}

/**
 * A Podman 4.3 with `busybox:1.35`, one for all test files of a run. Its published ports cannot be reached. Its name is short:
 * with a longer path of its sockets, Podman takes twenty seconds to kill a container.
 */
export function sharedPodman(): Promise<AnyEngine> {
  return once('podman', () => startPodman({ name: 'pod' }));
}

/** Two Docker 28.5 in one swarm, one for all test files of a run that leave both in it. */
export function sharedSwarm(): Promise<TestSwarm> {
  swarm ??= startSwarm();
  return swarm;
}

/** Every engine that the contract must hold on. */
export const engineKinds: readonly (readonly [name: string, start: () => Promise<AnyEngine>])[] = [
  ['Docker 28.5', sharedDocker],
  ['Docker 20.10', sharedOldDocker],
  ['Podman 4.3', sharedPodman],
];

/** Ends what was started; the runner calls it after the last test. */
export async function stopSharedEngines(): Promise<void> {
  const engines = await Promise.allSettled(running.values());
  running.clear();
  const pair = await swarm?.catch(() => undefined);
  swarm = undefined;
  const started = engines.flatMap((engine) =>
    engine.status === 'fulfilled' ? [engine.value] : [],
  );
  await Promise.all([pair?.stop(), ...started.map((engine) => engine.stop())]);
}
