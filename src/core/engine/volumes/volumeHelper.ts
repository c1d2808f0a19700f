import type { CallOptions, EngineClient } from '../engineClient.ts';
import { EngineError } from '../engineError.ts';

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
export const HELPER_LABEL = 'dev.stevedore.volume-helper';

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
  options: CallOptions & { readonly readOnly?: boolean } = {},
): Promise<string> {
  // Mounted, a volume that is not there would be made.
  await client.inspect('volume', volume, options);
  const images = await client.listImages(options);
  const [image] = images.toSorted((a, b) => a.size - b.size);
  if (image === undefined) {
    throw new EngineError('unsupported', 'The engine has no image to make a container from.');
  }
  const mount = {
    ...{
      Type: 'volume',
      Source: volume,
      Target: HELPER_FOLDER,
      ReadOnly: options.readOnly === true,
    },
    VolumeOptions: { NoCopy: true },
  };
  const body = {
    Image: image.id,
    Cmd: ['never-started'],
    Entrypoint: [],
    Labels: { [HELPER_LABEL]: volume },
    NetworkDisabled: true,
    HostConfig: { Mounts: [mount], NetworkMode: 'none' },
  };
  return (await client.createContainerFrom(body, options)).id;
}

/** Without a signal: it goes in any case. */
export async function closeVolumeHelper(client: VolumeClient, id: string): Promise<void> {
  await client.removeContainer(id, { force: true }).catch((error: unknown) => {
    if (!(error instanceof EngineError) || error.kind !== 'gone') throw error;
  });
}
