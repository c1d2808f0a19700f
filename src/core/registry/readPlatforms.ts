import { mapBounded } from './mapBounded.ts';
import { imagesOf } from './manifestTypes.ts';
import { readImage, type TagPlatform } from './readImage.ts';
import type { Asking, RegistryClient } from './registryClient.ts';

/** A tag with all that it points to. */
export interface TagContent {
  /** Of the tag itself: of the index where there are several platforms. */
  readonly digest: string;
  readonly platforms: readonly TagPlatform[];
  /** Platforms beyond those that were read. */
  readonly more: number;
}

/** More platforms than any image of Docker Hub's library has. */
const MOST_PLATFORMS = 20;
const AT_ONCE = 4;

/** Reads a tag's manifests and configurations: two requests per platform, for a bounded number of platforms. */
export async function readPlatforms(
  client: Pick<RegistryClient, 'manifest' | 'config'>,
  repository: string,
  reference: string,
  asking: Asking = {},
): Promise<TagContent> {
  const found = await client.manifest(repository, reference, asking);
  const images = imagesOf(found.content);
  if (images === undefined) {
    const image = await readImage(client, repository, found, asking);
    return { digest: found.digest, platforms: [image], more: 0 };
  }
  const platforms = await mapBounded(images.slice(0, MOST_PLATFORMS), AT_ONCE, async (entry) =>
    readImage(
      client,
      repository,
      await client.manifest(repository, entry.digest, asking),
      asking,
      entry.platform,
    ),
  );
  return { digest: found.digest, platforms, more: images.length - platforms.length };
}
