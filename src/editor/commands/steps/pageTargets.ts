import type { Services } from '../../host/services.ts';
import type { ImageTarget } from '../../views/row.ts';
import type { ImagePageTarget } from '../../views/imagePageUri.ts';
import { imageName, referenceOf } from './imagesFor.ts';

/** An image with its full id, whatever it was named by, and its age. */
export interface DatedImage extends ImagePageTarget {
  /** Unix milliseconds; 0 where unknown. */
  readonly createdAt: number;
}

export async function pageTargets(
  { engine }: Pick<Services, 'engine'>,
  images: readonly ImageTarget[],
): Promise<readonly DatedImage[]> {
  const client = await engine.client();
  return Promise.all(
    images.map(async (image) => {
      const found = await client.inspect('image', referenceOf(image));
      const { Id, Created, RepoTags } = found as {
        readonly Id: string;
        readonly Created?: string;
        readonly RepoTags?: readonly string[] | null;
      };
      const createdAt = Date.parse(Created ?? '');
      const name = image.reference ?? RepoTags?.[0] ?? imageName({ id: Id });
      return { id: Id, name, createdAt: Number.isNaN(createdAt) ? 0 : createdAt };
    }),
  );
}
