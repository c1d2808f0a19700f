import type { ImageRecord } from '../../core/model/imageRecord.ts';
import type { FilterSubject } from '../../core/model/viewFilter.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import { containersByImage, type Users } from './containerUsers.ts';
import { leavesOut } from './markRows.ts';
import { naturalKey, sortByKey, type SortKey } from './naturalOrder.ts';
import type { ImageGroupRow, ImageRow, Row } from './row.ts';
import { rowFilter } from './rowFilter.ts';
import type { RowSource } from './rowSource.ts';
import { splitTag } from './splitTag.ts';

/** The top rows of the Images view. A repository with one tag is one row. */
export function imageRows(source: RowSource, arrangement: Arrangement<'images'>): readonly Row[] {
  const rows = shownImages(source, arrangement);
  if (arrangement.groupBy === 'none') return rows;
  const groups = new Map<string, ImageRow[]>();
  for (const row of rows) {
    const key = groupKey(row, arrangement.groupBy);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const last = (key: string): number => Number(key === '/dangling' || key === '/unused');
  return sortGroups(groups, arrangement.sortBy, last).map(([key, members]) => {
    const [only] = members;
    if (only !== undefined && members.length === 1 && !key.startsWith('/')) return only;
    return toGroup(key, members);
  });
}

/** The rows of a group, labelled by their tags where the group names the repository. */
export function imageGroupMembers(
  group: ImageGroupRow,
  { images, containers }: RowSource,
): readonly Row[] {
  const users = containersByImage(containers);
  return group.images.flatMap(({ id, reference }) => {
    const image = images.get(id);
    if (image === undefined) return [];
    const row = toImageRow(image, reference, users);
    return group.grouping !== 'repository' || reference === undefined
      ? [row]
      : [{ ...row, label: splitTag(reference).tag }];
  });
}

function shownImages(source: RowSource, arrangement: Arrangement<'images'>): readonly ImageRow[] {
  const matches = rowFilter(arrangement.text);
  const isLeftOut = leavesOut(arrangement);
  const users = containersByImage(source.containers);
  const rows = [...source.images.values()]
    .flatMap((image) =>
      (image.tags.length === 0 ? [undefined] : image.tags).map((reference) =>
        toImageRow(image, reference, users),
      ),
    )
    .filter(
      (row) =>
        matchesState(row, arrangement.states) &&
        !isLeftOut(() => row) &&
        matches(() => subjectOf(row)),
    );
  return sortByKey(rows, (row) => sortKey(row, arrangement.sortBy));
}

function subjectOf(row: ImageRow): FilterSubject {
  return {
    texts: () => [row.label, row.image.id.slice(7)],
    states: () => imageStates.filter((state) => isInState(row, state)),
    labels: row.image.labels,
  };
}

const imageStates = ['used', 'unused', 'dangling', 'tagged'] as const;

function toImageRow(image: ImageRecord, reference: string | undefined, users: Users): ImageRow {
  const used = users.get(image.id)?.length ?? 0;
  if (reference === undefined) {
    const label = image.id.replace(/^sha256:/, '').slice(0, 12);
    return { kind: 'image', id: image.id, label, image, users: used };
  }
  return {
    kind: 'image',
    id: `${image.id}/${reference}`,
    label: reference,
    reference,
    image,
    users: used,
  };
}

function groupKey(row: ImageRow, groupBy: 'repository' | 'use'): string {
  if (groupBy === 'use') return row.users > 0 ? '/used' : '/unused';
  return row.reference === undefined ? '/dangling' : splitTag(row.reference).repository;
}

function toGroup(key: string, members: readonly ImageRow[]): ImageGroupRow {
  const grouping = groupings.find((candidate) => key === `/${candidate}`) ?? 'repository';
  return {
    kind: 'imageGroup',
    id: `images/${key}`,
    grouping,
    label: grouping === 'repository' ? key : '',
    images: members.map(({ image, reference }) => ({
      id: image.id,
      ...(reference !== undefined && { reference }),
    })),
  };
}

const groupings = ['dangling', 'used', 'unused'] as const;

/** Repositories by name, or in the order in which their first row comes; those without a name last. */
function sortGroups(
  groups: ReadonlyMap<string, ImageRow[]>,
  sortBy: Arrangement<'images'>['sortBy'],
  last: (key: string) => number,
): readonly [string, ImageRow[]][] {
  const order = new Map([...groups.keys()].map((key, index) => [key, index]));
  return sortByKey(groups, ([key]) => [
    last(key),
    sortBy === 'name' ? naturalKey(key) : (order.get(key) ?? 0),
  ]);
}

function sortKey(row: ImageRow, sortBy: Arrangement<'images'>['sortBy']): SortKey {
  const untagged = Number(row.reference === undefined);
  const byName = naturalKey(row.label);
  switch (sortBy) {
    case 'name':
      return [untagged, byName, row.id];
    case 'newest':
      return [-row.image.createdAt, byName, row.id];
    case 'largest':
      return [-row.image.size, byName, row.id];
  }
}

function matchesState(row: ImageRow, states: Arrangement<'images'>['states']): boolean {
  if (states.length === 0) return true;
  return states.some((state) => isInState(row, state));
}

function isInState(row: ImageRow, state: (typeof imageStates)[number]): boolean {
  switch (state) {
    case 'used':
      return row.users > 0;
    case 'unused':
      return row.users === 0;
    case 'dangling':
      return row.reference === undefined;
    case 'tagged':
      return row.reference !== undefined;
  }
}
