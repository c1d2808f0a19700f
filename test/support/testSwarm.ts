import type { Engine } from '../../scripts/engines/dockerEngine.mjs';
import { pairAddresses, startMachinePair } from '../../scripts/engines/machinePair.mjs';
import { waitFor } from '../../scripts/machine/waitFor.mjs';
import type { EngineClient } from '../../src/core/engine/engineClient.ts';
import type { TaskRecord } from '../../src/core/model/swarm/taskRecord.ts';
import { dockerCli, type DockerCli } from './dockerCli.ts';
import { connectTo } from '../engine/client/connectTo.ts';

/** Prints its host's name five times a second, and ends as soon as it is asked to. */
const ticker = 'trap "exit 0" TERM; while :; do echo tick $HOSTNAME; sleep 0.2; done';

/** Two machines in one swarm. */
export interface TestSwarm {
  readonly manager: SwarmMember;
  readonly worker: SwarmMember;
  readonly stop: () => Promise<void>;
}

export interface SwarmMember {
  readonly engine: Engine;
  readonly client: EngineClient;
  readonly docker: DockerCli;
}

export async function startSwarm(): Promise<TestSwarm> {
  const pair = await startMachinePair();
  const clients: EngineClient[] = [];
  const stop = async (): Promise<void> => {
    for (const client of clients) client.dispose();
    await pair.stop();
  };
  try {
    const member = async (engine: Engine): Promise<SwarmMember> => {
      const client = await connectTo(engine);
      clients.push(client);
      return { engine, client, docker: dockerCli(engine) };
    };
    const manager = await member(pair.manager);
    const worker = await member(pair.worker);
    await manager.client.initSwarm({ advertiseAddress: pairAddresses[0] });
    const { worker: token } = await manager.client.joinTokens();
    await worker.client.joinSwarm({ managers: [`${pairAddresses[0]}:2377`], token });
    await untilSo('both nodes', async () => {
      const nodes = await manager.client.listNodes();
      return nodes.length === 2 && nodes.every(({ state }) => state === 'ready');
    });
    return { manager, worker, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Somebody else makes a service. @returns its id */
export function createService(
  { docker }: SwarmMember,
  name: string,
  options: readonly string[] = [],
  command: readonly string[] = ['sh', '-c', ticker],
): Promise<string> {
  const pace = ['--stop-grace-period=1s', '--update-monitor=300ms', '--rollback-monitor=300ms'];
  const quiet = ['--detach', '--quiet', '--no-resolve-image', '--restart-delay=200ms'];
  const flags = [...quiet, ...pace, ...options, `--name=${name}`];
  return docker('service', 'create', ...flags, 'busybox:1.35', ...command);
}

/** Waits as long as a swarm on a slow machine may take. */
export function untilSo<T>(
  what: string,
  probe: () => T | Promise<T>,
): Promise<Exclude<T, false | undefined | null>> {
  return waitFor(what, probe, { timeoutMs: 100_000, intervalMs: 100 });
}

/** Waits until exactly so many tasks of the service run and no other is to. @returns those that run, by slot */
export function untilRunning(
  { client }: SwarmMember,
  serviceId: string,
  count: number,
): Promise<readonly TaskRecord[]> {
  const running = async (): Promise<readonly TaskRecord[] | undefined> => {
    const tasks = await client.listTasks({ serviceId });
    const wanted = tasks.filter(({ desiredState }) => desiredState === 'running');
    const isSettled = wanted.length === count && wanted.every(({ state }) => state === 'running');
    return isSettled ? wanted.toSorted((a, b) => (a.slot ?? 0) - (b.slot ?? 0)) : undefined;
  };
  return untilSo(`${count} running tasks`, running);
}
