import type { TagOrder } from '../../host/registries/registries.ts';

/**
 * Tags as one looks for them: `latest` first, then the highest versions, previews behind what they lead to, and the rest by
 * name; or all by name.
 */
export function inTagOrder(tags: readonly string[], order: TagOrder): readonly string[] {
  if (order === 'name') return tags.toSorted((left, right) => byName(left, right));
  const read = tags.map(toVersion);
  return read.toSorted(byVersion).map(({ tag }) => tag);
}

/** The newest first; tags of unknown age behind them, in the order that they have. */
export function newestFirst<T>(
  tags: readonly T[],
  createdAt: (tag: T) => number | undefined,
): readonly T[] {
  return tags.toSorted((left, right) => (createdAt(right) ?? 0) - (createdAt(left) ?? 0));
}

interface Version {
  readonly tag: string;
  /** Undefined for a tag that is no version. */
  readonly numbers: readonly number[] | undefined;
  /** 0 for a preview, 1 for a variant such as `-alpine`, 2 for the version itself. */
  readonly rank: number;
}

function toVersion(tag: string): Version {
  const [, numbers, rest = ''] = /^v?(\d+(?:\.\d+)*)(.*)$/.exec(tag) ?? [];
  const isPreview = /(?:alpha|beta|rc|pre|preview|dev|nightly|snapshot)\d*\b/i.test(rest);
  return {
    tag,
    numbers: numbers?.split('.').map(Number),
    rank: rest === '' ? 2 : isPreview ? 0 : 1,
  };
}

function byVersion(left: Version, right: Version): number {
  const latest = Number(right.tag === 'latest') - Number(left.tag === 'latest');
  const versions = Number(right.numbers !== undefined) - Number(left.numbers !== undefined);
  return (
    latest ||
    versions ||
    byNumbers(left.numbers ?? [], right.numbers ?? []) ||
    right.rank - left.rank ||
    byName(right.tag, left.tag)
  );
}

function byNumbers(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (right[index] ?? -1) - (left[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

function byName(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
