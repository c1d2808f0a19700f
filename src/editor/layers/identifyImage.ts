import type { EngineClient } from '../../core/engine/engineClient.ts';

/** What the engine knows an image by, and how large it says it is. */
export interface IdentifiedImage {
  /** `sha256:…` */
  readonly id: string;
  readonly tags: readonly string[];
  /** Compressed and unpacked together on some engines. */
  readonly bytes: number;
}

export async function identify(
  client: EngineClient,
  image: string,
  signal?: AbortSignal,
): Promise<IdentifiedImage> {
  const found = await client.inspect('image', image, signal ? { signal } : {});
  const { Id, RepoTags, Size } = found as {
    readonly Id: string;
    readonly RepoTags?: readonly string[] | null;
    readonly Size?: number;
  };
  return { id: Id, tags: RepoTags ?? [], bytes: Size ?? 0 };
}
