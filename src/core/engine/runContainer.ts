import type { RunOptions } from '../model/runOptions.ts';
import type { CallOptions, EngineClient } from './engineClient.ts';
import { toCreateBody } from './records/toCreateBody.ts';

type RunClient = Pick<EngineClient, 'createContainerFrom' | 'startContainer' | 'removeContainer'>;

/** An engine may have to make volumes and copy an image's files into them. */
const CREATE_DEADLINE_MS = 300_000;

/**
 * Makes a container without starting it.
 *
 * @returns its id, and the engine's warnings
 */
export async function createForRun(
  client: Pick<RunClient, 'createContainerFrom' | 'removeContainer'>,
  run: RunOptions,
  { signal }: CallOptions = {},
): Promise<{ readonly id: string; readonly warnings: readonly string[] }> {
  // Not with the signal: a creation that is not waited for is done all the same, and nobody knows its id then.
  const created = await client.createContainerFrom(toCreateBody(run), {
    deadlineMs: CREATE_DEADLINE_MS,
    ...(run.name !== undefined && { name: run.name }),
    ...(run.platform !== undefined && { platform: run.platform }),
  });
  if (signal?.aborted === true) {
    await removeNew(client, created.id);
    signal.throwIfAborted();
  }
  return created;
}

/**
 * Makes and starts a container. When it cannot be started, or on the signal, it is removed again: nothing is left behind.
 *
 * @throws EngineError with the engine's words
 */
export async function runContainer(
  client: RunClient,
  run: RunOptions,
  options: CallOptions = {},
): Promise<{ readonly id: string; readonly warnings: readonly string[] }> {
  const created = await createForRun(client, run, options);
  try {
    await client.startContainer(created.id, options);
  } catch (error) {
    await removeNew(client, created.id);
    throw error;
  }
  return created;
}

/** With the volumes that were made for it; it never ran, or was not meant to. */
export async function removeNew(
  client: Pick<RunClient, 'removeContainer'>,
  id: string,
): Promise<void> {
  await client
    .removeContainer(id, { force: true, removeAnonymousVolumes: true })
    .catch(() => undefined);
}
