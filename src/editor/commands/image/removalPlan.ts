import type { ContainerRecord } from '../../../core/model/containerRecord.ts';
import type { ImageRecord } from '../../../core/model/imageRecord.ts';
import type { ImageTarget } from '../../views/row.ts';

/** What removing one name of an image does. */
export interface ImageRemoval {
  readonly target: ImageTarget;
  /** Other names that keep the image itself. */
  readonly otherTags: readonly string[];
  /** Containers made from it that stand in the way; none while another tag keeps the image. */
  readonly users: readonly ContainerRecord[];
}

/** @param targets may name several tags of one image, which then do not keep each other */
export function planImageRemoval(
  targets: readonly ImageTarget[],
  images: readonly ImageRecord[],
  containers: readonly ContainerRecord[],
): readonly ImageRemoval[] {
  const going = new Set(targets.map(({ reference }) => reference));
  return targets.map((target) => {
    const image = images.find(
      ({ id, tags }) => id === target.id || tags.includes(target.reference ?? ''),
    );
    const otherTags = (image?.tags ?? []).filter((tag) => !going.has(tag));
    const users = containers.filter(({ imageId }) => imageId === (image?.id ?? target.id));
    return { target, otherTags, users: otherTags.length > 0 ? [] : users };
  });
}
