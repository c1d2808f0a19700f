import type { FilterSubject } from '../../core/model/viewFilter.ts';
import type { Arrangement } from '../contract/arrangement.ts';
import { composeMembership } from '../../core/model/composeMembership.ts';
import { containersByVolume } from './containerUsers.ts';
import { groupRows } from './groupRows.ts';
import { leavesOut } from './markRows.ts';
import { naturalKey, sortByKey } from './naturalOrder.ts';
import type { Row, VolumeGroupRow, VolumeRow } from './row.ts';
import { rowFilter } from './rowFilter.ts';
import type { RowSource } from './rowSource.ts';

/** The top rows of the Volumes view; those that nobody named come last. */
export function volumeRows(source: RowSource, arrangement: Arrangement<'volumes'>): readonly Row[] {
  const matches = rowFilter(arrangement.text);
  const isLeftOut = leavesOut(arrangement);
  const rows = allRows(source, [...source.volumes.keys()]).filter(
    (row) =>
      matchesState(row, arrangement.states) &&
      !isLeftOut(() => row) &&
      matches(() => subjectOf(row)),
  );
  const sorted = sortByKey(rows, ({ volume }) => [
    Number(volume.anonymous),
    ...(arrangement.sortBy === 'newest' ? [-(volume.createdAt ?? 0)] : []),
    naturalKey(volume.name),
    volume.name,
  ]);
  return groupRows(
    sorted,
    (row) => groupName(row, arrangement.groupBy),
    (name, members): VolumeGroupRow => ({
      kind: 'volumeGroup',
      id: `volumes/${arrangement.groupBy}/${name}`,
      grouping: name === 'used' || name === 'unused' ? name : toGrouping(arrangement.groupBy),
      label: name,
      volumeNames: members.map(({ volume }) => volume.name),
    }),
  );
}

export function volumeGroupMembers(group: VolumeGroupRow, source: RowSource): readonly Row[] {
  return allRows(source, group.volumeNames);
}

function allRows(source: RowSource, names: readonly string[]): readonly VolumeRow[] {
  const users = containersByVolume(source.containers);
  return names.flatMap((name) => {
    const volume = source.volumes.get(name);
    if (volume === undefined) return [];
    const labels = (users.get(name) ?? []).map((container) => container.name).sort();
    return [{ kind: 'volume', id: name, volume, users: labels }];
  });
}

function groupName(row: VolumeRow, groupBy: Arrangement<'volumes'>['groupBy']): string | undefined {
  switch (groupBy) {
    case 'use':
      return row.users.length > 0 ? 'used' : 'unused';
    case 'driver':
      return row.volume.driver;
    case 'project':
      return composeMembership(row.volume.labels)?.project;
    case 'none':
      return undefined;
  }
}

function toGrouping(groupBy: Arrangement<'volumes'>['groupBy']): 'driver' | 'project' {
  return groupBy === 'project' ? 'project' : 'driver';
}

function matchesState(row: VolumeRow, states: Arrangement<'volumes'>['states']): boolean {
  if (states.length === 0) return true;
  return states.some((state) => isInState(row, state));
}

const volumeStates = ['used', 'unused', 'anonymous'] as const;

function isInState(row: VolumeRow, state: (typeof volumeStates)[number]): boolean {
  switch (state) {
    case 'used':
      return row.users.length > 0;
    case 'unused':
      return row.users.length === 0;
    case 'anonymous':
      return row.volume.anonymous;
  }
}

function subjectOf(row: VolumeRow): FilterSubject {
  return {
    texts: () => searchedText(row),
    states: () => volumeStates.filter((state) => isInState(row, state)),
    labels: row.volume.labels,
  };
}

function searchedText({ volume, users }: VolumeRow): readonly string[] {
  return [volume.name, volume.driver, composeMembership(volume.labels)?.project ?? '', ...users];
}
