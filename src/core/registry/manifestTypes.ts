export const INDEX_TYPES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];

export const IMAGE_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** For the `Accept` header: what is left out would be converted by the registry, and have another digest. */
export const MANIFEST_ACCEPT = [...INDEX_TYPES, ...IMAGE_TYPES].join(', ');

export interface Descriptor {
  readonly mediaType?: string;
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly platform?: ApiPlatform;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ApiPlatform {
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
}

/** An image's manifest, or an index of several; fields as the specification has them. */
export interface ApiManifest {
  readonly mediaType?: string;
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
  readonly manifests?: readonly Descriptor[];
}

/** `linux/arm64/v8` */
export function platformText({ os, architecture, variant }: ApiPlatform): string {
  return [os, architecture, variant].filter((part) => part !== undefined && part !== '').join('/');
}

/** The images of an index, without the attestations that stand beside them; undefined for a single image. */
export function imagesOf({ manifests }: ApiManifest): readonly Descriptor[] | undefined {
  return manifests?.filter(({ platform }) => platform?.os !== 'unknown');
}
