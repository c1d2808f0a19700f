import type { EngineClient, ImageHistoryEntry } from '../../../core/engine/engineClient.ts';

/** What the engine tells about an image at once, without a look at its bytes. */
export interface ImageFacts {
  readonly id: string;
  readonly tags: readonly string[];
  /** RFC 3339; empty where the image does not tell. */
  readonly created: string;
  /** `linux/arm64/v8` */
  readonly platform: string;
  /** Bytes, as the engine counts them. */
  readonly bytes: number;
  /** Digests of the uncompressed layers, base first. */
  readonly diffIds: readonly string[];
  /** Oldest first. */
  readonly history: readonly ImageHistoryEntry[];
}

interface ApiImage {
  readonly Id: string;
  readonly RepoTags?: readonly string[] | null;
  readonly Created?: string;
  readonly Architecture?: string;
  readonly Os?: string;
  readonly Variant?: string;
  readonly Size?: number;
  readonly RootFS?: { readonly Layers?: readonly string[] | null };
}

export async function readImageFacts(
  client: EngineClient,
  id: string,
  signal: AbortSignal,
): Promise<ImageFacts> {
  const [found, history] = await Promise.all([
    client.inspect('image', id, { signal }),
    client.imageHistory(id, { signal }),
  ]);
  const image = found as unknown as ApiImage;
  return {
    id: image.Id,
    tags: image.RepoTags ?? [],
    created: image.Created ?? '',
    platform: [image.Os, image.Architecture, image.Variant].filter(Boolean).join('/'),
    bytes: image.Size ?? 0,
    diffIds: image.RootFS?.Layers ?? [],
    history: history.toReversed(),
  };
}
