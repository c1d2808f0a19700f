import type { Arrangement } from '../contract/arrangement.ts';
import { composeMembership } from './composeMembership.ts';
import { containersByVolume } from './containerUsers.ts';
import { groupRows } from './groupRows.ts';
import { naturalKey, sortByKey } from './naturalOrder.ts';
import type { Row, VolumeGroupRow, VolumeRow } from './row.ts';
import type { RowSource } from './rowSource.ts';
import { textFilter } from './textFilter.ts';

/** The top rows of the Volumes view; those that nobody named come last. */
export function volumeRows(source: RowSource, arrangement: Arrangement<'volumes'>): readonly Row[] {
  const matches = textFilter(arrangement.text);
  const rows = allRows(source, [...source.volumes.keys()]).filter(
    (row) => matchesState(row, arrangement.states) && matches(() => searchedText(row)),
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
  return states.some((state) => {
    switch (state) {
      case 'used':
        return row.users.length > 0;
      case 'unused':
        return row.users.length === 0;
      case 'anonymous':
        return row.volume.anonymous;
    }
  });
}

function searchedText({ volume, users }: VolumeRow): readonly string[] {
  return [volume.name, volume.driver, composeMembership(volume.labels)?.project ?? '', ...users];
}
