import { Readable } from 'node:stream';
import type { CallOptions, VolumeSpec } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import type { HelperSession } from './helperSession.ts';
import {
  closeVolumeHelper,
  HELPER_FOLDER,
  openVolumeHelper,
  type VolumeClient,
} from './volumeHelper.ts';

export { volumeUsers } from './volumeUsers.ts';

export interface CopyOptions extends CallOptions {
  readonly session?: HelperSession;
}

export interface BackUpOptions extends CopyOptions {
  /** Take a backup too in which root owns everything: all that Podman gives. */
  readonly dropOwners?: boolean;
  /** Called as bytes come by, with how many there were so far. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Everything in a volume as a tar, owners and permissions kept, paths relative to the volume. Nothing is made before the
 * first chunk is asked for; leaving the iteration cleans up.
 *
 * @throws EngineError of kind `gone` without the volume, `unsupported` on Podman unless owners may be dropped
 */
export async function* backUpVolume(
  client: VolumeClient,
  volume: string,
  options?: BackUpOptions,
): AsyncGenerator<Uint8Array> {
  if (client.server.product === 'podman' && options?.dropOwners !== true) {
    throw new EngineError('unsupported', 'Podman does not tell who owns the files of a volume.');
  }
  const helper = await openVolumeHelper(client, volume, { ...options, readOnly: true });
  try {
    let bytes = 0;
    for await (const chunk of await client.containerArchive(
      helper,
      `${HELPER_FOLDER}/.`,
      options,
    )) {
      bytes += chunk.length;
      options?.onBytes?.(bytes);
      yield chunk;
    }
  } finally {
    await closeQuietly(client, helper, options);
  }
}

/**
 * Makes a new volume with what is in a backup. A volume whose restoration fails or is cancelled is removed again.
 *
 * @throws EngineError of kind `conflict` for a name that is taken
 */
export async function restoreVolume(
  client: VolumeClient,
  spec: VolumeSpec & { readonly name: string },
  tar: AsyncIterable<Uint8Array>,
  options?: CopyOptions,
): Promise<void> {
  // Engines take the creation of a volume that exists as done.
  const exists = await client.inspect('volume', spec.name, options).then(
    () => true,
    (error: unknown) => {
      if (error instanceof EngineError && error.kind === 'gone') return false;
      throw error;
    },
  );
  if (exists) throw new EngineError('conflict', `There is a volume ${spec.name} already.`);
  await client.createVolume(spec, options);
  try {
    await unpackIntoVolume(client, spec.name, tar, options);
  } catch (error) {
    await client.removeVolume(spec.name).catch(() => undefined);
    throw error;
  }
}

/**
 * Writes what is in a backup into a volume that is there. Files of the same name are replaced, all others stay. What
 * had been unpacked stays when it fails.
 */
export async function unpackIntoVolume(
  client: VolumeClient,
  volume: string,
  tar: AsyncIterable<Uint8Array>,
  options?: CopyOptions,
): Promise<void> {
  const helper = await openVolumeHelper(client, volume, options);
  try {
    await client.putContainerArchive(helper, HELPER_FOLDER, Readable.from(tar), options);
  } finally {
    await closeQuietly(client, helper, options);
  }
}

/** The work's own outcome counts; what could not be removed is found by its label later. */
async function closeQuietly(
  client: VolumeClient,
  helper: string,
  options: CopyOptions | undefined,
): Promise<void> {
  await closeVolumeHelper(client, helper, options?.session).catch(() => undefined);
}

/** A new volume with the same content, driver and options. One that fails or is cancelled is removed again. */
export async function cloneVolume(
  client: VolumeClient,
  from: string,
  to: string,
  options?: BackUpOptions,
): Promise<void> {
  const spec = await specOf(client, from, options);
  await restoreVolume(client, { ...spec, name: to }, backUpVolume(client, from, options), options);
}

/**
 * Takes everything out of a volume that no container uses, by making it again with the same driver, options and labels.
 *
 * @throws EngineError of kind `conflict` while a container, running or not, uses it
 */
export async function emptyVolume(
  client: VolumeClient,
  volume: string,
  options?: CallOptions,
): Promise<void> {
  const spec = await specOf(client, volume, options);
  await client.removeVolume(volume, options);
  // Past the signal: a volume that is gone must come back.
  await client.createVolume({ ...spec, name: volume });
}

async function specOf(
  client: VolumeClient,
  volume: string,
  options: CallOptions | undefined,
): Promise<VolumeSpec> {
  const answer = (await client.inspect('volume', volume, options)) as {
    readonly Driver?: string;
    readonly Options?: Readonly<Record<string, string>> | null;
    readonly Labels?: Readonly<Record<string, string>> | null;
  };
  return {
    driver: answer.Driver ?? 'local',
    driverOptions: answer.Options ?? {},
    labels: answer.Labels ?? {},
  };
}
