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
  /** Names of images that were built on it and keep its layers; none while another tag keeps the image. */
  readonly children: readonly string[];
}

/** @param targets may name several tags of one image, which then do not keep each other */
export function planImageRemoval(
  targets: readonly ImageTarget[],
  images: readonly ImageRecord[],
  containers: readonly ContainerRecord[],
  layersOf: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly ImageRemoval[] {
  const going = new Set(targets.map(({ reference }) => reference));
  const goingIds = new Set(targets.map(({ id }) => id));
  return targets.map((target) => {
    const image = images.find(
      ({ id, tags }) => id === target.id || tags.includes(target.reference ?? ''),
    );
    const otherTags = (image?.tags ?? []).filter((tag) => !going.has(tag));
    const users = containers.filter(({ imageId }) => imageId === (image?.id ?? target.id));
    if (otherTags.length > 0) return { target, otherTags, users: [], children: [] };
    const layers = layersOf.get(image?.id ?? target.id) ?? [];
    const children = images
      .filter(({ id }) => !goingIds.has(id) && isBuiltOn(layersOf.get(id) ?? [], layers))
      .map(({ id, tags }) => tags[0] ?? id.replace('sha256:', '').slice(0, 12));
    return { target, otherTags, users, children };
  });
}

function isBuiltOn(layers: readonly string[], base: readonly string[]): boolean {
  return (
    base.length > 0 &&
    layers.length > base.length &&
    base.every((layer, index) => layers[index] === layer)
  );
}
