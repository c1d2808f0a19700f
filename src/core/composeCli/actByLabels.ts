import type { EngineClient } from '../engine/engineClient.ts';
import type { ContainerRecord } from '../model/containerRecord.ts';
import { composeMembership } from '../model/composeMembership.ts';
import type { DownPlan } from './planDown.ts';

export type LabelAction = 'start' | 'stop' | 'restart' | 'pause' | 'unpause';

/** Stopping waits for the container's own grace period, which may be minutes. */
const SLOW = { deadlineMs: 600_000 };

const works: Readonly<Record<LabelAction, (client: EngineClient, id: string) => Promise<unknown>>> =
  {
    start: (client, id) => client.startContainer(id, SLOW),
    stop: (client, id) => client.stopContainer(id, SLOW),
    restart: (client, id) => client.restartContainer(id, SLOW),
    pause: (client, id) => client.pauseContainer(id),
    unpause: (client, id) => client.unpauseContainer(id),
  };

/** Whether the engine accepts the action in the container's state. */
export const appliesTo: Readonly<Record<LabelAction, (container: ContainerRecord) => boolean>> = {
  start: ({ state }) => /^(?:created|exited|dead)$/.test(state),
  stop: ({ state }) => /^(?:running|paused|restarting)$/.test(state),
  restart: ({ state }) => /^(?:running|exited|created|restarting)$/.test(state),
  pause: ({ state }) => state === 'running',
  unpause: ({ state }) => state === 'paused',
};

/**
 * Acts on the containers of a project whose files are gone, through the engine alone. Services start after those that they
 * depend on, and stop before them, as the labels tell. Resolves with the containers that were acted on.
 */
export async function actByLabels(
  client: EngineClient,
  action: LabelAction,
  containers: readonly ContainerRecord[],
): Promise<readonly ContainerRecord[]> {
  const able = containers.filter(appliesTo[action]);
  const steps = dependencySteps(able);
  for (const step of action === 'stop' ? steps.toReversed() : steps)
    await Promise.all(step.map(({ id }) => works[action](client, id)));
  return able;
}

/** Removes what a plan names: containers first, then networks and, when asked for, volumes. */
export async function removeByLabels(
  client: EngineClient,
  { containers, networks, volumes }: DownPlan,
  options: { readonly volumes: boolean },
): Promise<void> {
  await actByLabels(client, 'stop', containers);
  const removal = { ...SLOW, removeAnonymousVolumes: options.volumes };
  await Promise.all(containers.map(({ id }) => client.removeContainer(id, removal)));
  await Promise.all(networks.map(({ id }) => client.removeNetwork(id)));
  if (options.volumes) await Promise.all(volumes.map(({ name }) => client.removeVolume(name)));
}

/** Containers in steps: each depends only on services of steps before it. Circles end up in the last one. */
export function dependencySteps(
  containers: readonly ContainerRecord[],
): readonly (readonly ContainerRecord[])[] {
  const steps: ContainerRecord[][] = [];
  let left = [...containers];
  while (left.length > 0) {
    const waiting = new Set(left.map(serviceOf));
    const ready = left.filter((each) => !dependencies(each).some((name) => waiting.has(name)));
    const step = ready.length > 0 ? ready : left;
    steps.push(step);
    left = left.filter((each) => !step.includes(each));
  }
  return steps;
}

function serviceOf({ labels }: ContainerRecord): string {
  return composeMembership(labels)?.service ?? '';
}

/** `db:service_healthy:false,cache:service_started:true` */
function dependencies({ labels }: ContainerRecord): readonly string[] {
  return (labels['com.docker.compose.depends_on'] ?? '')
    .split(',')
    .map((each) => each.split(':', 1)[0] ?? '')
    .filter((name) => name !== '');
}
