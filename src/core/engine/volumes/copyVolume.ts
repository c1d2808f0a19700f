import { Readable } from 'node:stream';
import type { CallOptions, VolumeSpec } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';
import {
  closeVolumeHelper,
  HELPER_FOLDER,
  openVolumeHelper,
  type VolumeClient,
} from './volumeHelper.ts';

export interface BackUpOptions extends CallOptions {
  /** Take a backup too in which root owns everything: all that Podman gives. */
  readonly dropOwners?: boolean;
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
    yield* await client.containerArchive(helper, `${HELPER_FOLDER}/.`, options);
  } finally {
    await closeVolumeHelper(client, helper);
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
  options?: CallOptions,
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
    const helper = await openVolumeHelper(client, spec.name, options);
    try {
      await client.putContainerArchive(helper, HELPER_FOLDER, Readable.from(tar), options);
    } finally {
      await closeVolumeHelper(client, helper);
    }
  } catch (error) {
    await client.removeVolume(spec.name).catch(() => undefined);
    throw error;
  }
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

/** Names of the containers that mount a volume, running or not. */
export async function volumeUsers(
  client: VolumeClient,
  volume: string,
  options?: CallOptions,
): Promise<readonly string[]> {
  const containers = await client.listContainers(options);
  return containers
    .filter(({ mounts }) =>
      mounts.some(({ type, source }) => type === 'volume' && source === volume),
    )
    .map(({ name }) => name);
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
