import { mapBounded } from './mapBounded.ts';
import type { Asking, RegistryClient } from './registryClient.ts';
import { RegistryError } from './registryError.ts';

export interface TagSearch extends Asking {
  /** Tags looked at so far. */
  readonly onProgress?: (looked: number) => void;
}

const AT_ONCE = 6;

/** Every tag of the repository that points to the digest: what a removal of it takes along. One HEAD request per tag. */
export async function tagsOfDigest(
  client: Pick<RegistryClient, 'tags' | 'head'>,
  repository: string,
  digest: string,
  { onProgress, ...asking }: TagSearch = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  let looked = 0;
  let page: string | undefined;
  do {
    const { names, next } = await client.tags(repository, page, asking);
    const matches = await mapBounded(names, AT_ONCE, async (tag) => {
      const matched = (await digestOf(tag)) === digest;
      looked += 1;
      onProgress?.(looked);
      return matched;
    });
    found.push(...names.filter((_, index) => matches[index]));
    page = next;
  } while (page !== undefined);
  return found.toSorted();

  async function digestOf(tag: string): Promise<string | undefined> {
    try {
      return (await client.head(repository, tag, asking)).digest;
    } catch (error) {
      // Removed by someone else since the list was made, or pointing to nothing.
      if (error instanceof RegistryError && error.kind === 'gone') return undefined;
      throw error;
    }
  }
}
