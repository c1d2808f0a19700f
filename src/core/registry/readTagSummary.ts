import { imagesOf, platformText, type Descriptor } from './manifestTypes.ts';
import { readImage, type TagPlatform } from './readImage.ts';
import type { Asking, RegistryClient } from './registryClient.ts';

/** What one wants to see of a tag without opening it. */
export interface TagSummary {
  /** Of the tag itself: of the index where there are several platforms. */
  readonly digest: string;
  /** Of one image: that of the wanted platform, or the first. Undefined when the tag holds none. */
  readonly image: TagPlatform | undefined;
  /** How many images the tag has. */
  readonly platforms: number;
}

export interface SummaryRequest extends Asking {
  /** The platform to tell about, where there are several: `linux/arm64`. */
  readonly platform: string;
  /** What is known of a digest already: then nothing but the digest is asked for. */
  readonly known: (digest: string) => TagSummary | undefined;
}

/**
 * Reads what a tag is: one HEAD request for one that is known, three more for an image, four more for an index. Registries
 * that limit pulls count the manifests among them.
 */
export async function readTagSummary(
  client: Pick<RegistryClient, 'head' | 'manifest' | 'config'>,
  repository: string,
  tag: string,
  { platform, known, ...asking }: SummaryRequest,
): Promise<TagSummary> {
  const { digest } = await client.head(repository, tag, asking);
  const found = known(digest);
  if (found !== undefined) return found;
  const manifest = await client.manifest(repository, digest, asking);
  const images = imagesOf(manifest.content);
  if (images === undefined) {
    return { digest, image: await readImage(client, repository, manifest, asking), platforms: 1 };
  }
  const entry = images.find((each) => platformOf(each) === platform) ?? images[0];
  const image =
    entry &&
    (await readImage(
      client,
      repository,
      await client.manifest(repository, entry.digest, asking),
      asking,
      entry.platform,
    ));
  return { digest, image, platforms: images.length };
}

function platformOf({ platform = {} }: Descriptor): string {
  return platformText({ ...platform, variant: '' });
}
