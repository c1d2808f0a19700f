import type { CallOptions, EngineClient } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { ApiImage } from '../wire/apiContainerInspect.ts';
import type { ApiCreatedContainer } from '../wire/apiCreated.ts';
import { editPlan, type RunEdit } from './editPlan.ts';
import { recreatePlan } from './recreatePlan.ts';

type RecreateClient = Pick<
  EngineClient,
  | 'inspect'
  | 'createContainerFrom'
  | 'connectNetwork'
  | 'renameContainer'
  | 'startContainer'
  | 'stopContainer'
  | 'removeContainer'
>;

/**
 * Puts a container in the place of another: same name, same options, same volumes, same networks; of a newer image when
 * asked to, and with other options where they were edited. The old one is removed when the new one runs (or is made, where
 * the old one did not run). On any failure, and on the signal, the old one gets back its name and runs on.
 *
 * @returns the new id
 * @throws EngineError of kind `unsupported` for a container that removes itself when it stops
 */
export async function recreateContainer(
  client: RecreateClient,
  id: string,
  options: CallOptions & { readonly image?: string; readonly edit?: RunEdit } = {},
): Promise<string> {
  const old = (await client.inspect('container', id, options)) as unknown as ApiCreatedContainer;
  if (old.HostConfig?.AutoRemove === true) {
    throw new EngineError('unsupported', 'The container removes itself when it stops.');
  }
  const same = recreatePlan(old, await imageChoice(client, old, options));
  const plan = options.edit === undefined ? same : editPlan(same, options.edit);
  const wasRunning = ['running', 'restarting'].includes(old.State?.Status ?? '');
  const parkedName = `${same.name}-replaced-${old.Id.slice(0, 12)}`;
  let created: string | undefined;
  try {
    await client.renameContainer(old.Id, parkedName, options);
    ({ id: created } = await client.createContainerFrom(plan.body, {
      ...options,
      name: plan.name,
    }));
    // Fixed addresses and published ports are free only when the old one has ended.
    if (wasRunning) await client.stopContainer(old.Id, options);
    for (const { name, endpoint } of plan.networks) {
      await client.connectNetwork(name, created, { ...options, endpoint });
    }
    if (wasRunning) await client.startContainer(created, options);
  } catch (error) {
    const undo = { old: old.Id, name: same.name, newName: plan.name, created, wasRunning };
    await putBack(client, error, undo);
    throw error;
  }
  await client.removeContainer(old.Id, { force: true });
  return created;
}

async function imageChoice(
  client: RecreateClient,
  old: ApiCreatedContainer,
  { image, signal }: CallOptions & { readonly image?: string },
): Promise<Parameters<typeof recreatePlan>[1]> {
  const call = signal === undefined ? {} : { signal };
  const imageOf = (name: string | undefined) =>
    client.inspect('image', name ?? '', call).catch(() => undefined);
  if (image === undefined) {
    // Its tag may have moved on: without being asked to, nobody gets another image.
    const named = await imageOf(old.Config?.Image);
    const keeps = old.Image === undefined || sameImage(named?.['Id'], old.Image);
    return keeps ? {} : { image: old.Image };
  }
  const answer = await imageOf(old.Image);
  const oldImage = (answer as unknown as ApiImage | undefined)?.Config ?? undefined;
  return oldImage === undefined ? { image } : { image, oldImage };
}

/** Podman leaves the algorithm out in some of its answers. */
function sameImage(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.replace(/^sha256:/, '') === other.replace(/^sha256:/, '');
}

interface Undo {
  readonly old: string;
  readonly name: string;
  readonly newName: string;
  readonly created: string | undefined;
  readonly wasRunning: boolean;
}

/** A creation that was not answered may have been done all the same. */
const UNANSWERED: readonly string[] = ['aborted', 'timeout', 'disconnected'];

/** Without the signal: what was begun is taken back in any case. */
async function putBack(
  client: RecreateClient,
  error: unknown,
  { old, name, newName, created, wasRunning }: Undo,
): Promise<void> {
  const isUnanswered = error instanceof EngineError && UNANSWERED.includes(error.kind);
  const extra = created ?? (isUnanswered ? await idOf(client, newName) : undefined);
  if (extra !== undefined && extra !== old) {
    await client.removeContainer(extra, { force: true }).catch(() => undefined);
  }
  await client.renameContainer(old, name).catch(() => undefined);
  if (wasRunning) await client.startContainer(old).catch(() => undefined);
}

async function idOf(client: RecreateClient, name: string): Promise<string | undefined> {
  const found = await client.inspect('container', name).catch(() => undefined);
  const id = found?.['Id'];
  return typeof id === 'string' ? id : undefined;
}
