import { randomBytes } from 'node:crypto';
import type { ImageRecord } from '../../model/imageRecord.ts';
import type { CallOptions, EngineClient } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import {
  HELPER_LABEL,
  isLeftOver,
  isProcessAlive,
  OWNER_LABEL,
  type HelperSession,
} from './helperSession.ts';

export type VolumeClient = Pick<
  EngineClient,
  | 'server'
  | 'listImages'
  | 'listContainers'
  | 'inspect'
  | 'createContainerFrom'
  | 'removeContainer'
  | 'containerArchive'
  | 'putContainerArchive'
  | 'createVolume'
  | 'removeVolume'
>;

/** Where the helper has the volume; nothing of an image is there. */
export const HELPER_FOLDER = '/stevedore-volume';

export interface HelperOptions extends CallOptions {
  readonly readOnly?: boolean;
  /** Remembers the helper while it is at work, so that it is not taken for one that was left behind. */
  readonly session?: HelperSession;
}

/**
 * A container that is never started: engines read and write the volumes of stopped containers too. It is made from the
 * smallest image that the engine has, whatever is in it, and nothing is pulled. Whoever opens it removes it.
 *
 * @returns its id
 * @throws EngineError of kind `gone` without the volume, `unsupported` for an engine without any image
 */
export async function openVolumeHelper(
  client: VolumeClient,
  volume: string,
  options: HelperOptions = {},
): Promise<string> {
  // Mounted, a volume that is not there would be made.
  await client.inspect('volume', volume, options);
  const [image] = await helperImages(client, options);
  if (image === undefined) {
    throw new EngineError('unsupported', 'The engine has no image to make a container from.');
  }
  const body = helperBody(volume, image, options);
  const { id } = await client.createContainerFrom(
    { ...body, Cmd: ['never-started'], Entrypoint: [] },
    { ...options, name: helperName(volume) },
  );
  options.session?.open.add(id);
  return id;
}

/** Those that a helper could be made from, the smallest first. */
export async function helperImages(
  client: Pick<EngineClient, 'listImages'>,
  options: CallOptions,
): Promise<readonly ImageRecord[]> {
  return (await client.listImages(options)).toSorted((a, b) => a.size - b.size);
}

/** Says whose it is where all containers are listed. */
export function helperName(volume: string): string {
  return `stevedore-volume-${volume}-${randomBytes(3).toString('hex')}`;
}

/** What the Engine API wants to know of a container that has the volume and nothing else. */
export function helperBody(volume: string, image: ImageRecord, options: HelperOptions) {
  const target = { Type: 'volume', Source: volume, Target: HELPER_FOLDER };
  const mount = {
    ...target,
    ReadOnly: options.readOnly === true,
    VolumeOptions: { NoCopy: true },
  };
  const owner = options.session?.owner;
  return {
    Image: image.id,
    Labels: { [HELPER_LABEL]: volume, ...(owner !== undefined && { [OWNER_LABEL]: owner }) },
    NetworkDisabled: true,
    HostConfig: { Mounts: [mount], NetworkMode: 'none' },
  };
}

/** Without a signal: it goes in any case. */
export async function closeVolumeHelper(
  client: Pick<EngineClient, 'removeContainer'>,
  id: string,
  session?: HelperSession,
): Promise<void> {
  session?.open.delete(id);
  await client.removeContainer(id, { force: true }).catch((error: unknown) => {
    if (!(error instanceof EngineError) || !isGoing(error)) throw error;
  });
}

/** Removed already, or just being removed by the engine. */
function isGoing({ kind }: EngineError): boolean {
  return kind === 'gone' || kind === 'conflict';
}

/** Removes the helpers that nobody works with any more: of an editor that crashed, of an engine that was gone. */
export async function removeLeftOverHelpers(
  client: Pick<EngineClient, 'listContainers' | 'removeContainer'>,
  session: HelperSession,
  options?: CallOptions,
): Promise<readonly string[]> {
  const now = Date.now() / 1000;
  const left = (await client.listContainers(options)).filter((container) =>
    isLeftOver(container, session, { now, isAlive: isProcessAlive }),
  );
  for (const { id } of left) await closeVolumeHelper(client, id);
  return left.map(({ id }) => id);
}

/** Removes this process's helpers of one volume: the engine keeps a volume that any container has. */
export async function closeVolumeHelpers(
  client: Pick<EngineClient, 'listContainers' | 'removeContainer'>,
  volume: string,
  session: HelperSession,
): Promise<void> {
  const own = (await client.listContainers()).filter(
    ({ labels }) => labels[HELPER_LABEL] === volume && labels[OWNER_LABEL] === session.owner,
  );
  for (const { id } of own) await closeVolumeHelper(client, id, session);
}
