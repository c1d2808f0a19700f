import { mapBounded } from './mapBounded.ts';
import { platformText, type ApiManifest, type ApiPlatform } from './manifestTypes.ts';
import type { Asking, Manifest, RegistryClient } from './registryClient.ts';

/** One image of a tag. */
export interface TagPlatform {
  /** `linux/arm64/v8`; empty where the registry does not tell. */
  readonly platform: string;
  readonly digest: string;
  /** What a pull transfers, in bytes. */
  readonly bytes: number;
  /** Unix seconds, as the image's configuration says; undefined where it says nothing. */
  readonly createdAt?: number;
}

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
  const { manifests } = found.content;
  if (manifests === undefined) {
    return { digest: found.digest, platforms: [await toPlatform(found)], more: 0 };
  }
  // Attestations stand beside the images, for a platform that there is not.
  const images = manifests.filter(({ platform }) => platform?.os !== 'unknown');
  const platforms = await mapBounded(images.slice(0, MOST_PLATFORMS), AT_ONCE, async (entry) =>
    toPlatform(await client.manifest(repository, entry.digest, asking), entry.platform),
  );
  return { digest: found.digest, platforms, more: images.length - platforms.length };

  async function toPlatform(image: Manifest, told?: ApiPlatform): Promise<TagPlatform> {
    const { config, layers = [] } = image.content;
    const bytes = layers.reduce((sum, { size }) => sum + size, config?.size ?? 0);
    const read = isImageConfig(image.content)
      ? ((await client.config(repository, config?.digest ?? '', asking)) as ApiImageConfig)
      : {};
    const createdAt = Date.parse(read.created ?? '') / 1000;
    return {
      platform: platformText(told ?? read),
      digest: image.digest,
      bytes,
      ...(createdAt > 0 && { createdAt }),
    };
  }
}

interface ApiImageConfig extends ApiPlatform {
  /** RFC 3339 */
  readonly created?: string;
}

/** Charts, signatures and other artefacts have configurations of their own. */
function isImageConfig({ config }: ApiManifest): boolean {
  return /^application\/vnd\.(?:oci\.image\.config|docker\.container\.image)/.test(
    config?.mediaType ?? '',
  );
}
