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

/**
 * Reads the configuration of an image, for its age.
 *
 * @param told the platform by the index, which knows its variant
 */
export async function readImage(
  client: Pick<RegistryClient, 'config'>,
  repository: string,
  { content, digest }: Manifest,
  asking: Asking,
  told?: ApiPlatform,
): Promise<TagPlatform> {
  const { config, layers = [] } = content;
  const bytes = layers.reduce((sum, { size }) => sum + size, config?.size ?? 0);
  const read = isImageConfig(content)
    ? ((await client.config(repository, config?.digest ?? '', asking)) as ApiImageConfig)
    : {};
  const createdAt = Date.parse(read.created ?? '') / 1000;
  return {
    platform: platformText(told ?? read),
    digest,
    bytes,
    ...(createdAt > 0 && { createdAt }),
  };
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
